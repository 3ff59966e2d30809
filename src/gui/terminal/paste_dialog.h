// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class PasteDialog;
}

namespace runs {

/// Asks before text that presses Enter is pasted into a terminal. The default is to paste nothing.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `text` is pasteable().
    explicit PasteDialog(QString text, QWidget *parent = nullptr);
    ~PasteDialog() override;

Q_SIGNALS:
    /// The user wants this to be pasted: the text, or the text as one line.
    void confirmed(const QString &text);

private:
    std::unique_ptr<Ui::PasteDialog> m_ui;
    QString m_text;
};

} // namespace runs
