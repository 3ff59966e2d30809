// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/application_dialogs/about_dialog.h"

#include "gui/theme/icons.h"

#include "ui_about_dialog.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

QList<std::pair<QString, QString>> withOwn(const QList<std::pair<QString, QString>> &versions)
{
    QList<std::pair<QString, QString>> all{{u"Qt"_s, QString::fromLatin1(qVersion())}};
    all += versions;
    //: The operating system, in a list of versions
    all.emplaceBack(AboutDialog::tr("System"),
                    u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QGuiApplication::platformName()));
    return all;
}

} // namespace

AboutDialog::AboutDialog(const QString &version, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::AboutDialog>()), m_version(version), m_versions(withOwn({}))
{
    m_ui->setupUi(this);
    m_ui->icon->setPixmap(QGuiApplication::windowIcon().pixmap(QSize(64, 64), devicePixelRatio()));
    QFont large = m_ui->name->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_ui->name->setFont(large);
    //: %1 is a version of Run Manager, as in "Version 1.0.2"
    m_ui->version->setText(tr("Version %1").arg(version));
    addCopyButton();
    QPushButton *close = m_ui->buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setIcon({});
    close->setDefault(true);
    close->setFocus();
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showVersions();
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::addCopyButton()
{
    QPushButton *copy = m_ui->buttons->addButton(tr("&Copy versions"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(u"copy"_s));
    copy->setToolTip(tr("Copies the versions, for a bug report"));
    copy->setAutoDefault(false);
    auto *confirmation = new QTimer(this);
    confirmation->setSingleShot(true);
    confirmation->setInterval(1500ms);
    connect(confirmation, &QTimer::timeout, copy, [copy] { copy->setIcon(icon(u"copy"_s)); });
    connect(copy, &QPushButton::clicked, this, [this, copy, confirmation] {
        QGuiApplication::clipboard()->setText(report());
        copy->setIcon(icon(u"success"_s));
        //: Confirms, for a moment, that the versions are in the clipboard now
        QAccessibleAnnouncementEvent announcement(copy, tr("Copied"));
        QAccessible::updateAccessibility(&announcement);
        confirmation->start();
    });
}

void AboutDialog::setVersions(const QList<std::pair<QString, QString>> &versions)
{
    m_versions = withOwn(versions);
    showVersions();
}

void AboutDialog::showVersions()
{
    while (QLayoutItem *old = m_ui->versions->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int row = 0;
    for (const auto &[name, version] : std::as_const(m_versions)) {
        auto *nameLabel = new QLabel(name);
        auto *versionLabel = new QLabel(version);
        nameLabel->setTextFormat(Qt::PlainText);
        versionLabel->setTextFormat(Qt::PlainText);
        versionLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_ui->versions->addWidget(nameLabel, row, 0);
        m_ui->versions->addWidget(versionLabel, row, 1);
        ++row;
    }
}

QString AboutDialog::report() const
{
    QString text = u"Run Manager "_s + m_version + u'\n';
    for (const auto &[name, version] : m_versions)
        text += name + u' ' + version + u'\n';
    return text;
}

} // namespace runs
