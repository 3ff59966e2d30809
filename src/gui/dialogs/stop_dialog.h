// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class StopDialog;
}

namespace runs {

/// Asks whether active runs shall be stopped, and says what that does to them. It stops nothing: when it has been
/// accepted, names() are to be stopped with SIGTERM and, after grace seconds, SIGKILL.
class StopDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int grace = 10; ///< seconds, as it says

    explicit StopDialog(QStringList names, QWidget *parent = nullptr);
    ~StopDialog() override;

    QStringList names() const { return m_names; }

private:
    std::unique_ptr<Ui::StopDialog> m_ui;
    QStringList m_names;
};

} // namespace runs
