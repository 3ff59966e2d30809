// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_converter.h"
#include "output_samples.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QByteArray trimmedAtEnd(QByteArray line)
{
    while (line.endsWith(' '))
        line.chop(1);
    return line;
}

/// Lines without the blanks at their ends and without the empty ones at the end, which tmux does not tell.
QList<QByteArray> withoutBlanks(QList<QByteArray> lines)
{
    for (QByteArray &line : lines)
        line = trimmedAtEnd(line);
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

/// What is shown is compared with what a real terminal shows of the same bytes.
class TestOutputTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        tmux({u"new-session"_s, u"-d"_s, u"-s"_s, u"0"_s, u"-x"_s, u"250"_s, u"-y"_s, u"62"_s, u"cat"_s});
    }
    void cleanupTestCase() { tmux({u"kill-server"_s}); }

    void shownAsTmuxShowsIt_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("bar") << "\r" + barText("one", 1, 9) + "\r" + barText("one", 9, 9) + "\nnext\n";
        QTest::newRow("several bars") << "before\n" + severalBars(4, 10) + "behind\n";
        QTest::newRow("live region") << "before\n" + liveRegion(5, 20) + "behind\n";
        QTest::newRow("wide") << QByteArray("数据x\b\b\bab\r\x1b[3Cy\n.🙂🙂\r\x1b[2CX\n.🙂🙂\r\x1b[CX\n");
        QTest::newRow("marks") << QByteArray("e\u0301e\u0301\bx\n");
        QTest::newRow("erasing") << QByteArray("abcdef\x1b[3D\x1b[1K\nabc\x1b[K\ndef\b\x1b[K\n\x1b[2A\x1b[2Kx\n");
        QRandomGenerator random(20261123);
        // No more lines and columns than the terminal has; no halves of wide characters: tmux 3.5 leaves the other half
        // of one in the first column.
        for (int i = 0; i < 12; ++i) {
            QByteArray output;
            while (output.count('\n') < 20)
                output += randomOutput(random, 40, 4).replace("数据", "xy").replace("😀", "z") + '\n';
            QTest::addRow("random %d", i) << output;
        }
    }
    void shownAsTmuxShowsIt()
    {
        QFETCH(QByteArray, output);
        QFile file(m_directory.filePath(u"output"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(output);
        file.close();
        tmux({u"respawn-pane"_s, u"-k"_s, u"-t"_s, u"0:"_s, u"clear; cat %1; cat"_s.arg(file.fileName())});
        const QList<QByteArray> shown = withoutBlanks([&] {
            QList<QByteArray> lines;
            for (const StyledLine &line : shownLines(output))
                lines += line.text;
            return lines;
        }());
        const auto captured = [this] {
            return withoutBlanks(tmux({u"capture-pane"_s, u"-p"_s, u"-t"_s, u"0:"_s}).split('\n'));
        };
        QTRY_COMPARE_WITH_TIMEOUT(captured(), shown, 10'000);
    }

private:
    QString socket() const { return m_directory.filePath(u"s"_s); }

    QByteArray tmux(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"SHELL"_s, u"/bin/sh"_s);
        environment.remove(u"TMUX"_s);
        process.setProcessEnvironment(environment);
        process.start(u"tmux"_s, QStringList{u"-u"_s, u"-f"_s, u"/dev/null"_s, u"-S"_s, socket()} + arguments);
        process.waitForFinished(5000);
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_directory{u"/tmp/rm-output-XXXXXX"_s};
};

QTEST_GUILESS_MAIN(TestOutputTerminal)
#include "tst_output_terminal.moc"
