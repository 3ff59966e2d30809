// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/labels.h"
#include "gui/dialogs/repeat_dialog.h"
#include "gui/dialogs/verify_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// What is asked about verifying a run that is repeated.
class TestRepeatDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        LaunchRequest request{u"a"_s, u"python train.py"_s};
        request.reproduces = u"a"_s;
        m_dialog = std::make_unique<RepeatDialog>(request, u"Train"_s, QStringList{u"a"_s});
        m_box = m_dialog->findChild<VerifyBox *>();
        m_verify = m_box->findChild<QCheckBox *>();
        m_kind = m_box->findChild<QComboBox *>();
        m_limit = m_box->findChild<QLineEdit *>();
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    void isNotVerifiedUnlessAskedFor()
    {
        QVERIFY(!m_dialog->verification());
        QVERIFY(!m_kind->isEnabled());
        m_dialog->setComparable(false); // matters only then
        QVERIFY(launch()->isEnabled());
    }

    void tolerances()
    {
        m_verify->setChecked(true);
        QCOMPARE(m_dialog->verification(), Tolerance());
        QVERIFY(!m_limit->isVisible());
        m_kind->setCurrentIndex(1);
        QVERIFY(m_limit->isVisible());
        m_limit->setText(u" 0.25 "_s);
        QCOMPARE(m_dialog->verification(), (Tolerance{0.25, 0}));
        m_kind->setCurrentIndex(2);
        QCOMPARE(m_dialog->verification(), (Tolerance{0, 0.25}));
    }

    void comesBackAsItWas()
    {
        for (const Tolerance &tolerance : {Tolerance(), Tolerance{0.5, 0}, Tolerance{0, 3e-7}}) {
            m_dialog->setVerification(tolerance);
            QCOMPARE(m_dialog->verification(), tolerance);
        }
        m_dialog->setVerification({});
        QVERIFY(!m_dialog->verification());
    }

    void wrongNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        for (const char *text : {"x", "-1", "nan", "inf", "1,5", "1e-6 x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void wrongNumbers()
    {
        QFETCH(const QString, text);
        m_dialog->setVerification(Tolerance{0, 1});
        m_limit->setText(text);
        QVERIFY(m_box->findChild<Note *>()->text().contains(u"has to be a number"_s));
        QVERIFY(!launch()->isEnabled());
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        m_limit->setText(u"1e-6"_s);
        QCOMPARE(m_box->findChild<Note *>()->text(), QString());
        QVERIFY(launch()->isEnabled());
    }

    void anOriginalWithoutMetricsIsRefused()
    {
        m_dialog->setVerification(Tolerance());
        m_dialog->setComparable(false);
        QVERIFY(m_box->findChild<Note *>()->text().contains(u"'a' has no metrics"_s));
        QVERIFY(!launch()->isEnabled());
        m_verify->setChecked(false);
        QVERIFY(launch()->isEnabled());
        QCOMPARE(m_box->findChild<Note *>()->text(), QString());
    }

private:
    QPushButton *launch() const
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"&Launch")
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<RepeatDialog> m_dialog;
    VerifyBox *m_box;
    QCheckBox *m_verify;
    QComboBox *m_kind;
    QLineEdit *m_limit;
};

QTEST_MAIN(TestRepeatDialog)
#include "tst_repeat_dialog.moc"
