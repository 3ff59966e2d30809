// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/settings/preferences.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWere_data()
    {
        QTest::addColumn<Preferences>("preferences");
        using Theme = Preferences::Theme;
        using DateFormat = Preferences::DateFormat;
        QTest::newRow("defaults") << Preferences{};
        QTest::newRow("light") << Preferences{.theme = Theme::Light};
        QTest::newRow("dark") << Preferences{.theme = Theme::Dark};
        QTest::newRow("iso") << Preferences{.dateFormat = DateFormat::Iso};
        QTest::newRow("locale") << Preferences{.dateFormat = DateFormat::Locale};
        QTest::newRow("font") << Preferences{.terminalFamily = u"Fira Code, 字体"_s, .terminalPointSize = 4};
        QTest::newRow("size") << Preferences{.terminalPointSize = 96};
        QTest::newRow("scheme") << Preferences{.terminalScheme = u"Solarized=\"Light\""_s};
        QTest::newRow("confirmations") << Preferences{.confirmPaste = false, .confirmClose = true};
        QTest::newRow("notifications") << Preferences{.notifyEnd = false};
    }
    void comeBackAsTheyWere()
    {
        QFETCH(Preferences, preferences);
        {
            QSettings file(m_path, QSettings::IniFormat);
            savePreferences(file, preferences);
        }
        QVERIFY(loadPreferences(QSettings(m_path, QSettings::IniFormat)) == preferences);
    }

    void defaultsAreNotStored()
    {
        QSettings file(m_path, QSettings::IniFormat);
        savePreferences(file, {.theme = Preferences::Theme::Dark, .terminalPointSize = 12, .confirmPaste = false});
        QCOMPARE(file.allKeys().size(), 3);
        savePreferences(file, {});
        QCOMPARE(file.allKeys(), QStringList());
    }

    void nonsenseIsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown words") << "theme=pink\ndate-format=7\n"_ba;
        QTest::newRow("case") << "theme=Dark\n"_ba;
        QTest::newRow("no number") << "[terminal]\nsize=huge\n"_ba;
        QTest::newRow("too small") << "[terminal]\nsize=3\n"_ba;
        QTest::newRow("too large") << "[terminal]\nsize=97\n"_ba;
        QTest::newRow("negative") << "[terminal]\nsize=-12\n"_ba;
        QTest::newRow("unknown keys") << "colour=red\n[terminal]\nbell=true\n"_ba;
        QTest::newRow("not an ini file") << "\x00\xff]]][[\n===\n"_ba;
        QTest::newRow("empty") << ""_ba;
    }
    void nonsenseIsTheDefault()
    {
        QFETCH(QByteArray, text);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
        file.close();
        QVERIFY(loadPreferences(QSettings(m_path, QSettings::IniFormat)) == Preferences{});
    }

    void init() { QFile::remove(m_path); }

private:
    QTemporaryDir m_directory;
    QString m_path = m_directory.filePath(u"settings.ini"_s);
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
