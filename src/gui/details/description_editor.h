// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace runs {

class TextBlock;

/// A description in the making: Ctrl+Enter saves it, Escape gives it up. It knows what the description was when it was
/// begun, and shows what it is by now when somebody else has changed it.
class DescriptionEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DescriptionEditor(QWidget *parent = nullptr);

    /// Begins with a text that replaces `recorded`.
    void begin(const QString &recorded, const QString &text);

    QString text() const;

    /// What the user was shown when saving or beginning.
    QString expected() const { return m_expected; }

    /// What is recorded now.
    void setRecorded(const QString &recorded);

    void setBusy(bool isBusy);

    /// It could not be saved. When the recorded description is another one by now, both are shown, and saving once more
    /// replaces that.
    void refuse(const QString &reason);

Q_SIGNALS:
    void saveRequested();
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showConflict();

    QString m_expected;
    QString m_recorded;
    bool m_isRefused = false;
    QPlainTextEdit *m_edit;
    QLabel *m_reason;
    QLabel *m_otherLabel;
    TextBlock *m_other;
    QPushButton *m_save;
};

} // namespace runs
