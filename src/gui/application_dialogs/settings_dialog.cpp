// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/application_dialogs/settings_dialog.h"

#include "gui/text/time_text.h"
#include "gui/theme/theme.h"

#include "ui_settings_dialog.h"

#include <QFontInfo>
#include <QPushButton>

#include <chrono>
#include <initializer_list>

using namespace std::chrono_literals;

namespace runs {
namespace {

template<typename Choice>
Choice chosen(const QComboBox *box)
{
    return Choice(box->currentData().toInt());
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QStringList &terminalSchemes, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    for (QLabel *heading :
         {m_ui->appearanceHeading, m_ui->terminalHeading, m_ui->notificationsHeading, m_ui->confirmationsHeading}) {
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
    }
    QStringList schemes = terminalSchemes;
    if (!preferences.terminalScheme.isEmpty() && !schemes.contains(preferences.terminalScheme))
        schemes += preferences.terminalScheme; // that it is not installed here is no reason to forget it
    fillChoices(schemes);
    nameButtons();
    choose(preferences);
    connect(m_ui->dates, &QComboBox::currentIndexChanged, this, &SettingsDialog::updateDateExample);
    connect(m_ui->systemFont, &QCheckBox::toggled, m_ui->font, &QWidget::setDisabled);
    connect(m_ui->systemFont, &QCheckBox::toggled, this, &SettingsDialog::updateFontExample);
    connect(m_ui->font, &QFontComboBox::currentFontChanged, this, &SettingsDialog::updateFontExample);
    connect(m_ui->fontSize, &QSpinBox::valueChanged, this, &SettingsDialog::updateFontExample);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT applied(this->preferences());
        accept();
    });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { choose(Preferences{}); });
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillChoices(const QStringList &terminalSchemes)
{
    //: The colours of the window
    m_ui->theme->addItem(tr("As the system"), int(Preferences::Theme::System));
    //: Light colours of the window
    m_ui->theme->addItem(tr("Light"), int(Preferences::Theme::Light));
    //: Dark colours of the window
    m_ui->theme->addItem(tr("Dark"), int(Preferences::Theme::Dark));
    //: How dates are shown: "5 min ago"
    m_ui->dates->addItem(tr("How long ago"), int(Preferences::DateFormat::Relative));
    //: How dates are shown: "2026-11-23 10:04:11"
    m_ui->dates->addItem(tr("Year, month, day"), int(Preferences::DateFormat::Iso));
    //: How dates are shown: as the locale writes it
    m_ui->dates->addItem(tr("As the system writes them"), int(Preferences::DateFormat::Locale));
    //: Colours of the terminal
    m_ui->scheme->addItem(tr("Automatic: follows light and dark"), QString());
    for (const QString &scheme : terminalSchemes)
        m_ui->scheme->addItem(scheme, scheme);
    m_ui->font->setFontFilters(QFontComboBox::MonospacedFonts);
    //: %1 is the name of a font
    m_ui->systemFont->setText(tr("&System's fixed font (%1)").arg(QFontInfo(fixedFont()).family()));
}

void SettingsDialog::nameButtons()
{
    const std::initializer_list<std::pair<QDialogButtonBox::StandardButton, QString>> texts{
        {QDialogButtonBox::Save, tr("Sa&ve")},
        {QDialogButtonBox::Cancel, tr("Cancel")},
        {QDialogButtonBox::RestoreDefaults, tr("&Restore defaults")}};
    for (const auto &[which, text] : texts) {
        QPushButton *button = m_ui->buttons->button(which);
        button->setText(text);
        button->setIcon({});
    }
    m_ui->buttons->button(QDialogButtonBox::Save)->setDefault(true);
}

void SettingsDialog::choose(const Preferences &preferences)
{
    m_ui->theme->setCurrentIndex(m_ui->theme->findData(int(preferences.theme)));
    m_ui->dates->setCurrentIndex(m_ui->dates->findData(int(preferences.dateFormat)));
    m_ui->scheme->setCurrentIndex(m_ui->scheme->findData(preferences.terminalScheme));
    const bool isSystemFont = preferences.terminalFamily.isEmpty();
    m_ui->systemFont->setChecked(isSystemFont);
    m_ui->font->setDisabled(isSystemFont);
    m_ui->font->setCurrentFont(isSystemFont ? QFont(QFontInfo(fixedFont()).family())
                                            : QFont(preferences.terminalFamily));
    m_ui->fontSize->setPointSize(preferences.terminalPointSize);
    m_ui->notifyEnd->setChecked(preferences.notifyEnd);
    m_ui->confirmPaste->setChecked(preferences.confirmPaste);
    m_ui->confirmClose->setChecked(preferences.confirmClose);
    updateDateExample();
    updateFontExample();
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences;
    preferences.theme = chosen<Preferences::Theme>(m_ui->theme);
    preferences.dateFormat = chosen<Preferences::DateFormat>(m_ui->dates);
    preferences.terminalScheme = m_ui->scheme->currentData().toString();
    if (!m_ui->systemFont->isChecked())
        preferences.terminalFamily = m_ui->font->currentFont().family();
    preferences.terminalPointSize = m_ui->fontSize->pointSize();
    preferences.notifyEnd = m_ui->notifyEnd->isChecked();
    preferences.confirmPaste = m_ui->confirmPaste->isChecked();
    preferences.confirmClose = m_ui->confirmClose->isChecked();
    return preferences;
}

void SettingsDialog::updateDateExample()
{
    const qint64 now = currentTime();
    const qint64 recently = now - std::chrono::microseconds(5min).count();
    m_ui->dateExample->setText(formattedTime(recently, now, chosen<Preferences::DateFormat>(m_ui->dates)));
}

void SettingsDialog::updateFontExample()
{
    QFont font = fixedFont();
    if (!m_ui->systemFont->isChecked())
        font.setFamily(m_ui->font->currentFont().family());
    if (const int size = m_ui->fontSize->pointSize(); size > 0)
        font.setPointSize(size);
    m_ui->fontExample->setFont(font);
}

} // namespace runs
