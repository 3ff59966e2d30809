// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/start_page.h"

#include "gui/theme/icons.h"
#include "ui_start_page.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int iconSize = 16;

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

} // namespace

StartPage::StartPage(RecentProjects &recents, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>()), m_recents(recents)
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(scaled(font(), 1.8));
    m_ui->recentHeading->setFont(scaled(font(), 1));
    m_ui->open->setDefault(true);
    m_ui->open->setIcon(icon(u"folder-open"_s));
    setFocusProxy(m_ui->open);
    setProblem({});

    connect(m_ui->open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_ui->demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_ui->recents, &RecentList::openRequested, this, &StartPage::requestProject);
    connect(m_ui->recents, &RecentList::removalRequested, this, &StartPage::removeRecent);
    connect(m_ui->remove, &QToolButton::clicked, this, [this] { removeRecent(m_ui->recents->currentDirectory()); });
    connect(m_ui->recents, &RecentList::focused, this, &StartPage::scrollToCurrent);
    connect(m_ui->recents, &RecentList::currentItemChanged, this, &StartPage::scrollToCurrent);
    connect(&m_recents, &RecentProjects::changed, this, &StartPage::showRecents);
    showRecents();
}

StartPage::~StartPage() = default;

void StartPage::setProblem(const QString &sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->problemBox->setVisible(!sentence.isEmpty());
    m_ui->problem->setAccessibleName(sentence.isEmpty() ? QString() : tr("Warning: %1").arg(sentence));
    showIcons();
}

void StartPage::setBusy(bool isBusy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->open, m_ui->demo, m_ui->recents, m_ui->remove})
        widget->setEnabled(!isBusy);
    if (isBusy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void StartPage::showRecents()
{
    const QList<RecentProject> projects = m_recents.projects();
    const bool hadFocus = m_ui->recents->hasFocus() || m_ui->remove->hasFocus();
    m_ui->recents->setProjects(projects);
    m_ui->recentBox->setVisible(!projects.isEmpty());
    if (hadFocus && projects.isEmpty())
        m_ui->open->setFocus();
}

void StartPage::requestProject(const QString &directory, bool isMissing)
{
    if (isMissing)
        m_recents.refresh(); // it may be back
    else
        Q_EMIT projectRequested(directory);
}

/// The page scrolls, not the list in it.
void StartPage::scrollToCurrent()
{
    const QListWidgetItem *item = m_ui->recents->currentItem();
    if (!item || !m_ui->recents->hasFocus())
        return;
    const QRect row = m_ui->recents->visualItemRect(item);
    const QPoint centre = m_ui->recents->viewport()->mapTo(m_ui->page, row.center());
    m_ui->scroll->ensureVisible(centre.x(), centre.y(), 0, row.height());
}

void StartPage::removeRecent(const QString &directory)
{
    if (!directory.isEmpty())
        m_recents.remove(directory);
}

void StartPage::showIcons()
{
    m_ui->problemIcon->setPixmap(icon(u"warning"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    QWidget::changeEvent(event);
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    // Outside of a dialog, buttons know the space bar alone.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_recents.refresh();
}

} // namespace runs
