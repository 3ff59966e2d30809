// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/settings/preferences.h"

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace runs {

/// Lets the user choose the preferences. Changes nothing by itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows `preferences`. `terminalSchemes`: names of the colour schemes there are; "Automatic", which follows light
    /// and dark, is offered in front of them.
    SettingsDialog(const Preferences &preferences, const QStringList &terminalSchemes, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// As they are chosen now.
    Preferences preferences() const;

Q_SIGNALS:
    /// The user wants these from now on; the dialog closes.
    void applied(const runs::Preferences &preferences);

private:
    void fillChoices(const QStringList &terminalSchemes);
    void nameButtons();
    void choose(const Preferences &preferences);
    void updateDateExample();
    void updateFontExample();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace runs
