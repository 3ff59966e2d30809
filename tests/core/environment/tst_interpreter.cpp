// SPDX-License-Identifier: GPL-2.0-or-later
#include "environment_scratch.h"

#include "core/environment/interpreter.h"

using namespace Qt::StringLiterals;
using namespace runs;

class TestInterpreter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Nothing of it is started, so files that may be executed are enough.
        for (const QString &name :
             {u"bin/python"_s, u"bin/python3.11"_s, u"bin/env"_s, u"bin/uv"_s, u"a b/bin/python"_s,
              u"venv/bin/python"_s, u"project/.venv/bin/python"_s, u"conda/envs/rl/bin/python"_s})
            m_scratch.writeProgram(name, "\x7f"
                                         "ELF");
        m_scratch.write(u"conda/envs/rl/conda-meta/history"_s, "");
        m_scratch.writeProgram(u"bin/torchrun"_s,
                               "#!" + m_scratch.path(u"venv/bin/python"_s).toUtf8() + "\nimport x\n");
        m_scratch.writeProgram(u"bin/long"_s, "#!/bin/sh\n'''exec' \"" + m_scratch.path(u"a b/bin/python"_s).toUtf8()
                                                  + "\" \"$0\" \"$@\"\n' '''\n");
        m_scratch.writeProgram(u"project/train.py"_s, "#!/usr/bin/env -S python3.11 -u\n");
        m_scratch.writeProgram(u"project/run.sh"_s, "#!/bin/sh\npython x.py\n");
        m_scratch.write(u"project/plain.py"_s, "#!/usr/bin/env python\n");
        QDir().mkpath(m_scratch.path(u"project/deep"_s));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("path"); // below the directory; empty: none
        const auto row = [](const char *title, const QString &command, const QString &path) {
            QTest::newRow(title) << command << path;
        };
        row("by PATH", u"python train.py"_s, u"bin/python"_s);
        row("with a version", u"python3.11 -u train.py"_s, u"bin/python3.11"_s);
        row("one that is not there", u"python3.9 train.py"_s, {});
        row("by its path", u"../venv/bin/python x.py"_s, u"venv/bin/python"_s);
        row("quoted", u"'../a b/bin/python' x.py"_s, u"a b/bin/python"_s);
        row("env with settings", u"/usr/bin/env -u X A=1 python x.py"_s, u"bin/python"_s);
        row("settings in front", u"CUDA_VISIBLE_DEVICES=0 nohup nice -n 5 python x.py"_s, u"bin/python"_s);
        row("PATH in front", u"PATH=../venv/bin:$PATH python x.py"_s, u"venv/bin/python"_s);
        row("a variable", u"\"$PY\" x.py"_s, u"venv/bin/python"_s);
        row("a variable in braces", u"${TOP}/bin/python x.py"_s, u"bin/python"_s);
        row("home", u"~/venv/bin/python x.py"_s, u"venv/bin/python"_s);
        row("a script that names it", u"torchrun --nproc_per_node=4 train.py"_s, u"venv/bin/python"_s);
        row("behind another program", u"srun -n 4 torchrun train.py"_s, u"venv/bin/python"_s);
        row("a script with a long path", u"long launch train.py"_s, u"a b/bin/python"_s);
        row("a script of one's own", u"./train.py --lr 1"_s, u"bin/python3.11"_s);
        row("a script that cannot be started", u"./plain.py"_s, {});
        row("a shell script", u"./run.sh"_s, {});
        row("no Python", u"ls -l train.py"_s, {});
        row("a file of that name", u"ls python"_s, {});
        row("nothing", u""_s, {});
        row("activated first", u". ../venv/bin/activate && python x.py"_s, u"venv/bin/python"_s);
        row("activated by source", u"source '../a b/bin/activate'; python x.py"_s, u"a b/bin/python"_s);
        row("after a change of directory", u"cd .. && venv/bin/python x.py"_s, u"venv/bin/python"_s);
        row("after an export", u"export PATH=$TOP/venv/bin; python x.py"_s, u"venv/bin/python"_s);
        row("after another program", u"mkdir -p x && python x.py | tee log"_s, u"bin/python"_s);
        row("behind a redirection", u"2>python python3.11 x.py"_s, u"bin/python3.11"_s);
        row("in a shell", u"bash -euc 'cd .. && exec venv/bin/python x.py'"_s, u"venv/bin/python"_s);
        row("in shells in shells", u"sh -c \"sh -c 'python x'\""_s, u"bin/python"_s);
        row("in a condition", u"if true; then python x.py; fi"_s, u"bin/python"_s);
        row("uv", u"uv run train.py"_s, u"project/.venv/bin/python"_s);
        row("uv from further down", u"cd deep; uv run --frozen python x.py"_s, u"project/.venv/bin/python"_s);
        row("uv outside of a project", u"cd /; uv run train.py"_s, {});
        row("conda run", u"conda run -n rl python x.py"_s, u"conda/envs/rl/bin/python"_s);
        row("conda run elsewhere", u"conda run -n other python x.py"_s, {});
        row("conda activate", u"conda activate rl && python x.py"_s, u"conda/envs/rl/bin/python"_s);
        row("conda alone", u"conda"_s, {});
    }
    void finds()
    {
        QFETCH(QString, command);
        QFETCH(QString, path);
        const auto found = findInterpreter(command, variables(), m_scratch.path(u"project"_s), {});
        const QString expected = path.isEmpty() ? QString() : m_scratch.path(path);
        QCOMPARE(found ? QDir::cleanPath(found->path) : QString(), expected);
    }

    void activatesTheVirtualenvOfTheRun()
    {
        const auto found =
            findInterpreter(u"python x.py"_s, variables(), m_scratch.path(u"project"_s), m_scratch.path(u"venv"_s));
        QVERIFY(found);
        QCOMPARE(found->path, m_scratch.path(u"venv/bin/python"_s));
        QCOMPARE(found->variables.value(u"VIRTUAL_ENV"_s), m_scratch.path(u"venv"_s));
        QVERIFY(!found->variables.contains(u"CONDA_PREFIX"_s));
    }

private:
    QProcessEnvironment variables() const
    {
        QProcessEnvironment variables;
        variables.insert(u"PATH"_s, m_scratch.path(u"bin"_s));
        variables.insert(u"HOME"_s, m_scratch.path());
        variables.insert(u"TOP"_s, m_scratch.path());
        variables.insert(u"PY"_s, m_scratch.path(u"venv/bin/python"_s));
        variables.insert(u"CONDA_EXE"_s, m_scratch.path(u"conda/bin/conda"_s));
        return variables;
    }

    EnvironmentScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestInterpreter)
#include "tst_interpreter.moc"
