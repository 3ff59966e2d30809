// SPDX-License-Identifier: GPL-2.0-or-later
#include "environment_scratch.h"

#include "core/environment/gpu_probe.h"
#include "core/environment/interpreter.h"
#include "core/environment/probe.h"
#include "core/environment/python_probe.h"
#include "core/environment/system_probe.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace runs;

namespace {

QString fieldOf(const Value &mapping, const QString &key)
{
    for (const auto &[name, value] : std::get<Mapping>(mapping.data)) {
        if (name == key)
            return displayText(value);
    }
    return {};
}

} // namespace

class TestProbes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLimitsOfControlGroups()
    {
        const EnvironmentScratch scratch;
        scratch.write(u"proc/self/cgroup"_s, "1:cpu:/x\n0::/a/b\n");
        scratch.write(u"proc/cpuinfo"_s, "processor : 0\nmodel name\t: Some  CPU @ 1 GHz\nmodel name : other\n");
        scratch.write(u"sys/fs/cgroup/a/b/cpu.max"_s, "400000 100000\n");
        scratch.write(u"sys/fs/cgroup/a/cpu.max"_s, "150000 100000\n");
        scratch.write(u"sys/fs/cgroup/cpu.max"_s, "max 100000\n");
        scratch.write(u"sys/fs/cgroup/a/b/memory.max"_s, "max\n");
        scratch.write(u"sys/fs/cgroup/a/memory.max"_s, "1073741824\n");
        for (int cpu = 0; cpu < 8; ++cpu) {
            const QString topology = u"sys/devices/system/cpu/cpu%1/topology/"_s.arg(cpu);
            scratch.write(topology + u"physical_package_id"_s, QByteArray::number(cpu / 4) + '\n');
            scratch.write(topology + u"core_id"_s, QByteArray::number(cpu % 4 / 2) + '\n');
        }
        QDir().mkpath(scratch.path(u"sys/devices/system/cpu/cpu8"_s)); // switched off
        const Value section{systemSection(scratch.path())};
        QCOMPARE(fieldOf(section, u"cpu"_s), u"Some  CPU @ 1 GHz"_s);
        QCOMPARE(fieldOf(section, u"sockets"_s), u"2"_s);
        QCOMPARE(fieldOf(section, u"cores"_s), u"4"_s);
        QCOMPARE(fieldOf(section, u"threads"_s), u"8"_s);
        QCOMPARE(fieldOf(section, u"cpu-limit"_s), u"1.50"_s);
        QCOMPARE(fieldOf(section, u"memory-limit-bytes"_s), u"1073741824"_s);
    }

    void tellsOfThisMachine()
    {
        const Value section{systemSection()};
        for (const QString &key : {u"os"_s, u"kernel"_s, u"architecture"_s, u"usable-threads"_s, u"memory-bytes"_s})
            QVERIFY2(!fieldOf(section, key).isEmpty(), qPrintable(key));
    }

    void readsNvidiaSmi()
    {
        const EnvironmentScratch scratch;
        scratch.writeProgram(u"nvidia-smi"_s, "#!/bin/sh\necho \"$@\" >asked\n"
                                              "echo '0, GPU-aa, 550.54.15, 81920, NVIDIA A100-SXM4-80GB'\n"
                                              "echo '1, GPU-bb, 550.54.15, [N/A], NVIDIA X, Y'\n");
        const Value gpus = gpuSection(probe(scratch), scratch.path());
        QCOMPARE(
            displayText(gpus),
            u"[{\"name\": \"NVIDIA A100-SXM4-80GB\", \"index\": 0, \"uuid\": \"GPU-aa\", \"driver\": \"550.54.15\", "
            "\"memory-mib\": 81920}, "
            "{\"name\": \"NVIDIA X, Y\", \"index\": 1, \"uuid\": \"GPU-bb\", \"driver\": \"550.54.15\"}]"_s);
        QFile asked(scratch.path(u"asked"_s));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll(), "--query-gpu=index,uuid,driver_version,memory.total,name "
                                  "--format=csv,noheader,nounits\n");
    }

    void readsAmdDriver()
    {
        const EnvironmentScratch scratch;
        for (const QString &card : {u"card0"_s, u"card1"_s, u"card1-DP-1"_s}) {
            const QString device = u"sys/class/drm/"_s + card + u"/device/"_s;
            scratch.write(device + u"vendor"_s, card == u"card0" ? "0x10de\n" : "0x1002\n");
            scratch.write(device + u"mem_info_vram_total"_s, "68702699520\n");
            scratch.write(device + u"product_name"_s, "AMD Instinct MI210\n");
        }
        scratch.write(u"sys/module/amdgpu/version"_s, "6.7.0\n");
        QCOMPARE(displayText(gpuSection(probe(scratch), scratch.path())),
                 u"[{\"name\": \"AMD Instinct MI210\", \"driver\": \"6.7.0\", \"memory-mib\": 65520}]"_s);
    }

    void saysWhyNvidiaSmiTellsNothing_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("why");
        QTest::newRow("no driver") << QByteArray("echo 'NVIDIA-SMI has failed: no driver'; exit 9")
                                   << u"failed with exit code 9: NVIDIA-SMI has failed: no driver"_s;
        QTest::newRow("complains") << QByteArray("echo out; echo one >&2; echo two >&2; exit 1")
                                   << u"failed with exit code 1: two"_s;
        QTest::newRow("hangs") << QByteArray("exec sleep 1000") << u"did not answer within 0.2 s"_s;
        QTest::newRow("cannot start") << QByteArray() << u"Cannot run"_s;
    }
    void saysWhyNvidiaSmiTellsNothing()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, why);
        const EnvironmentScratch scratch;
        scratch.writeProgram(u"nvidia-smi"_s, script.isEmpty() ? "#!/no/such/shell\n" : "#!/bin/sh\n" + script + '\n');
        const QString text = displayText(gpuSection(probe(scratch, 200ms), scratch.path()));
        QVERIFY2(text.startsWith(u"unavailable: "_s), qPrintable(text));
        QVERIFY2(text.contains(why), qPrintable(text));
    }

    void hasNoGpus()
    {
        const EnvironmentScratch scratch;
        QVERIFY(isNothing(gpuSection(probe(scratch), scratch.path())));
    }

    void asksNobodyWhenTheTimeIsUp()
    {
        const EnvironmentScratch scratch;
        scratch.writeProgram(u"nvidia-smi"_s, "#!/bin/sh\n>asked\n");
        const Probe late({}, scratch.path(), 20s, 0ms);
        const auto answer = late.ask(scratch.path(u"nvidia-smi"_s), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Timeout);
        QVERIFY(!QFile::exists(scratch.path(u"asked"_s)));
    }

    void asksPython()
    {
        const EnvironmentScratch scratch;
        const QString site = scratch.makeVirtualenv(u"venv"_s);
        scratch.install(site, u"numpy"_s, u"1.26.4"_s);
        scratch.install(site, u"Zlib_ng"_s, u"0.4"_s);
        scratch.install(site, u"mine"_s, u"0.1"_s,
                        "{\"url\": \"file:///src/mine\", \"dir_info\": {\"editable\": true}}");
        scratch.install(
            site, u"theirs"_s, u"2.0"_s,
            "{\"url\": \"https://me:pw@host/x.git\", \"vcs_info\": {\"vcs\": \"git\", \"commit_id\": \"abc\"}}");
        scratch.install(u"extra"_s, u"numpy"_s, u"9.9"_s); // earlier in the search, so it counts
        scratch.write(u"project/json.py"_s, "raise SystemExit(1)\n");
        const QString python = scratch.path(u"venv/bin/python"_s);
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"PYTHONPATH"_s, scratch.path(u"extra"_s));
        variables.insert(u"CONDA_PREFIX"_s, u"/conda"_s);
        const Value section = pythonSection({python, variables, scratch.path(u"project"_s)}, probe(scratch));
        QCOMPARE(fieldOf(section, u"executable"_s), python);
        QCOMPARE(fieldOf(section, u"prefix"_s), scratch.path(u"venv"_s));
        QCOMPARE(fieldOf(section, u"virtualenv"_s), scratch.path(u"venv"_s));
        QCOMPARE(fieldOf(section, u"conda"_s), u"{\"prefix\": \"/conda\"}"_s);
        QVERIFY(fieldOf(section, u"version"_s).startsWith(u"3."_s));
        QCOMPARE(fieldOf(section, u"packages"_s),
                 u"{\"mine\": \"0.1 (editable, file:///src/mine)\", \"numpy\": \"9.9\", "
                 "\"theirs\": \"2.0 (https://host/x.git, abc)\", \"Zlib_ng\": \"0.4\"}"_s);
    }

    void saysWhyPythonTellsNothing_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("why");
        QTest::newRow("fails") << QByteArray("echo Traceback >&2; echo 'Error: broken' >&2; exit 1")
                               << u"failed with exit code 1: Error: broken"_s;
        QTest::newRow("something else") << QByteArray("echo '{}'") << u"printed something else"_s;
        QTest::newRow("hangs") << QByteArray("exec sleep 1000") << u"did not answer within 0.2 s"_s;
    }
    void saysWhyPythonTellsNothing()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, why);
        const EnvironmentScratch scratch;
        const QString python = scratch.writeProgram(u"python"_s, "#!/bin/sh\n" + script + '\n');
        const Value section = pythonSection({python, {}, scratch.path()}, probe(scratch, 200ms));
        QCOMPARE(fieldOf(section, u"executable"_s), python);
        const QString text = fieldOf(section, u"packages"_s);
        QVERIFY2(text.startsWith(u"unavailable: "_s) && text.contains(why), qPrintable(text));
    }

private:
    static Probe probe(const EnvironmentScratch &scratch, std::chrono::milliseconds limit = 20s)
    {
        QProcessEnvironment variables;
        variables.insert(u"PATH"_s, scratch.path() + u":/usr/bin:/bin"_s);
        return {variables, scratch.path(), limit, 60s};
    }
};

QTEST_GUILESS_MAIN(TestProbes)
#include "tst_probes.moc"
