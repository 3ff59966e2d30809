// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class FilterNameDialog;
}

namespace runs {

/// Asks for the name of a filter. To be opened with open(); name() is what was accepted.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Save, Rename };

    /// `proposal` is what the name is at first, `taken` the names that other filters have.
    FilterNameDialog(Purpose purpose, const QString &proposal, const QStringList &taken, QWidget *parent = nullptr);
    ~FilterNameDialog() override;

    /// Without spaces around it.
    QString name() const;

private:
    void update();

    std::unique_ptr<Ui::FilterNameDialog> m_ui;
    Purpose m_purpose;
    QStringList m_taken;
};

} // namespace runs
