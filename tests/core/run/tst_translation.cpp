// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/core.h"
#include "core/run/run_name.h"

#include <QTest>
#include <QTranslator>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace runs;

/// Knows every string of the core, by its own words in angle brackets; of several things, how many they are.
class Brackets : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        if (qstrcmp(context, "Core") != 0)
            return {};
        return n < 0 ? u"<%1>"_s.arg(QString::fromUtf8(source)) : u"<%n of several>"_s;
    }
};

class TestTranslation : public QObject
{
    Q_OBJECT

    static QString messageFor(const QString &name)
    {
        const auto checked = checkRunName(name);
        return checked ? QString() : checked.error().message;
    }

private Q_SLOTS:
    void isEnglishWithoutATranslator()
    {
        QCOMPARE(messageFor(u"a/b "_s),
                 u"A run cannot be named 'a/b ': no part of a name may start or end with a space."_s);
        QCOMPARE(Core::tr("and %n more", "files", 1), u"and 1 more"_s);
        QCOMPARE(Core::tr("and %n more", "files", 31), u"and 31 more"_s);
        QCOMPARE(Core::tr("its runs stand in braces ({…})"), u"its runs stand in braces ({…})"_s);
    }

    void sentencesAndTheirClausesAreTranslated()
    {
        int argc = 1;
        char name[] = "test";
        char *argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv);
        Brackets translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(messageFor(u"a/b "_s),
                 u"<A run cannot be named 'a/b ': <no part of a name may start or end with a space>.>"_s);
        QCOMPARE(systemError(SystemAction::Read, u"/a%2b"_s, ENOENT).message,
                 u"<Cannot read /a%2b: No such file or directory.>"_s);
        QCOMPARE(Core::tr("and %n more", "files", 31), u"<31 of several>"_s);
        QCOMPARE(messageFor(u"good"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestTranslation)
#include "tst_translation.moc"
