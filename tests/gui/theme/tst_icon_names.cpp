// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/icons.h"
#include "gui/theme/status_look.h"
#include "gui/theme/verdict_look.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace runs;
using namespace Qt::StringLiterals;

namespace {

const QString drawings = QStringLiteral(PROJECT_SOURCES "/resources/icons");

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList names()
{
    QStringList names;
    for (const QString &file : QDir(drawings).entryList({u"*.svg"_s}, QDir::Files))
        names += file.chopped(4);
    return names;
}

/// What is in the brackets of every call of `function` in `source`.
QStringList arguments(const QString &source, const QString &function)
{
    QStringList found;
    const QRegularExpression call(u"\\b%1\\("_s.arg(function));
    for (const auto &match : call.globalMatch(source)) {
        qsizetype end = match.capturedEnd();
        for (int depth = 1; depth > 0 && end < source.size(); ++end)
            depth += source[end] == u'(' ? 1 : source[end] == u')' ? -1 : 0;
        found += source.sliced(match.capturedEnd(), end - match.capturedEnd());
    }
    return found;
}

} // namespace

class TestIconNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"add",
                                 "attach",
                                 "copy",
                                 "delete",
                                 "search",
                                 "regex",
                                 "case",
                                 "whole",
                                 "columns",
                                 "filter",
                                 "close",
                                 "folder",
                                 "info",
                                 "settings",
                                 "filter-save",
                                 "terminal",
                                 "warning",
                                 "error",
                                 "success",
                                 "refresh",
                                 "zoom-in",
                                 "zoom-out",
                                 "zoom-reset",
                                 "paste",
                                 "up",
                                 "down",
                                 "reproduce",
                                 "duplicate",
                                 "active",
                                 "ended",
                                 "branch",
                                 "commit",
                                 "help",
                                 "document",
                                 "keyboard",
                                 "external",
                                 "folder-open",
                                 "starting",
                                 "stop",
                                 "orphaned",
                                 "unknown",
                                 "identical",
                                 "within-tolerance",
                                 "diverged",
                                 "incomplete"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void isComplete()
    {
        QFETCH(const QString, name);
        QVERIFY(!icon(name).isNull());
        QCOMPARE(icon(name).name(), name);
    }

    void everyStatusHasOneOfItsOwn()
    {
        QSet<QString> drawn;
        for (const StatusKind kind : allStatusKinds) {
            QVERIFY(!statusIcon(kind).isNull());
            drawn += statusIcon(kind).name();
        }
        QCOMPARE(drawn.size(), qsizetype(allStatusKinds.size()));
    }

    void everyVerdictHasOneOfItsOwn()
    {
        QSet<QString> drawn;
        for (const Verdict verdict : allVerdicts) {
            QVERIFY(!verdictIcon(verdict).isNull());
            drawn += verdictIcon(verdict).name();
        }
        QCOMPARE(drawn.size(), qsizetype(allVerdicts.size()));
        QCOMPARE(toneOf(Verdict::Diverged), StatusTone::Failed);
    }

    void everyDrawingIsCompiledIn()
    {
        QVERIFY(names().size() > 30);
        for (const QString &name : names())
            QVERIFY2(!icon(name).isNull(), qPrintable(name));
        for (QDirIterator it(u":/icons"_s); it.hasNext();) {
            const QString name = it.nextFileInfo().completeBaseName();
            QVERIFY2(name == u"application" || names().contains(name), qPrintable(name));
        }
    }

    void everyNameInTheSourcesExists()
    {
        static const QRegularExpression literal(u"u\"([^\"]*)\""_s);
        int files = 0;
        for (QDirIterator it(QStringLiteral(PROJECT_SOURCES "/src"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext(); ++files) {
            const QString path = it.next();
            const QString source = contents(path);
            for (const QString &call : arguments(source, u"icon"_s) + arguments(source, u"statusIcon"_s)) {
                for (const auto &match : literal.globalMatch(call))
                    QVERIFY2(!icon(match.captured(1)).isNull(), qPrintable(path + u": "_s + match.captured(1)));
            }
        }
        QVERIFY(files > 0);
    }

    void callsAreFound()
    {
        QCOMPARE(arguments(u"add(icon(a ? u\"up\"_s : f(u\"down\"_s)), tr(\"x\")); lexicon(u\"no\"_s)"_s, u"icon"_s),
                 QStringList{u"a ? u\"up\"_s : f(u\"down\"_s))"_s});
    }

    void everyNameInTheFormsExists()
    {
        static const QRegularExpression resource(u":/icons/([a-z-]+)\\.svg"_s);
        for (QDirIterator it(QStringLiteral(PROJECT_SOURCES "/ui"), {u"*.ui"_s}, QDir::Files); it.hasNext();) {
            const QString path = it.next();
            for (const QString form = contents(path); const auto &match : resource.globalMatch(form))
                QVERIFY2(!icon(match.captured(1)).isNull(), qPrintable(path + u": "_s + match.captured(1)));
        }
    }

    void areOfOneStyle()
    {
        static const QRegularExpression color(u"(fill|stroke)=\"(?!none|currentColor)"_s);
        for (const QString &name : names()) {
            const QString svg = contents(u"%1/%2.svg"_s.arg(drawings, name));
            QVERIFY2(svg.contains(u"viewBox=\"0 0 24 24\""_s), qPrintable(name));
            QCOMPARE(svg.count(u"stroke-width"_s), 1);
            QVERIFY2(svg.contains(u"stroke-width=\"1.5\""_s), qPrintable(name));
            QVERIFY2(svg.contains(u"stroke-linecap=\"round\""_s), qPrintable(name));
            QVERIFY2(svg.contains(u"stroke-linejoin=\"round\""_s), qPrintable(name));
            QVERIFY2(!svg.contains(color), qPrintable(name));
        }
    }
};

QTEST_MAIN(TestIconNames)
#include "tst_icon_names.moc"
