// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <memory>
#include <utility>

namespace Ui {
class AboutDialog;
}

namespace runs {

/// What this program is, its licence, and the versions that a bug report needs.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `version`: of Run Manager.
    explicit AboutDialog(const QString &version, QWidget *parent = nullptr);
    ~AboutDialog() override;

    /// The names and versions of what it works with, beside Qt and the system, which it knows itself. May come late;
    /// replaces what was set before.
    void setVersions(const QList<std::pair<QString, QString>> &versions);

private:
    void addCopyButton();
    void showVersions();
    QString report() const;

    std::unique_ptr<Ui::AboutDialog> m_ui;
    QString m_version;
    QList<std::pair<QString, QString>> m_versions;
};

} // namespace runs
