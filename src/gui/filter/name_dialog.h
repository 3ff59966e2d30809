// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class NameDialog;
}

namespace runs {

/// Asks for the name of a filter or a view. To be opened with open(); name() is what was accepted.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Subject { Filter, View };
    enum class Purpose { Save, Rename };

    /// `proposal` is what the name is at first, `taken` the names that others have.
    NameDialog(Subject subject, Purpose purpose, const QString &proposal, const QStringList &taken,
               QWidget *parent = nullptr);
    ~NameDialog() override;

    /// Without spaces around it.
    QString name() const;

private:
    void update();

    std::unique_ptr<Ui::NameDialog> m_ui;
    Subject m_subject;
    Purpose m_purpose;
    QStringList m_taken;
};

} // namespace runs
