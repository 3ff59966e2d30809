// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_bar.h"

#include "core/base/text.h"
#include "gui/filter/expression_completer.h"
#include "gui/filter/field_box.h"
#include "gui/filter/filter_edit.h"
#include "gui/filter/filter_status.h"
#include "gui/filter/saved_filters_menu.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>

#include <initializer_list>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int narrowestEdit = 136;
constexpr int widestEdit = 480;
constexpr int narrowestStatus = 64;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_fields{u"name"_s}
    , m_edit(new FilterEdit)
    , m_completer(new ExpressionCompleter(m_edit))
    , m_field(new FieldBox)
    , m_status(new FilterStatus)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_edit->setMinimumWidth(narrowestEdit);
    m_edit->setMaximumWidth(widestEdit);
    row->addWidget(m_edit, 3);
    m_expression = addToggle(u"expression"_s, tr("Expression"),
                             tr("Off: a text is searched for. On: runs are chosen by what is known of them, as in "
                                "metric.loss.min < 0.3 and status = finished"),
                             &FilterSpec::isExpression);
    m_regex = addToggle(u"regex"_s, tr("Regular expression"), tr("Off: the text is searched for as it is"),
                        &FilterSpec::isRegex);
    m_case = addToggle(u"case"_s, tr("Match case"), tr("Off: A and a are the same"), &FilterSpec::isCaseSensitive);
    m_whole =
        addToggle(u"whole"_s, tr("Match the whole field"), tr("Off: a part of it is enough"), &FilterSpec::isWhole);
    addFields();
    addSavedFilters();
    row->addSpacing(4);
    row->addWidget(m_status, 2);
    m_status->setMinimumWidth(narrowestStatus);

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        FilterSpec spec = m_spec;
        spec.text = text;
        change(spec);
    });
    connect(m_completer, &ExpressionCompleter::vocabularyWanted, this, &FilterBar::vocabularyWanted);
    connect(m_edit, &FilterEdit::leaveRequested, this, &FilterBar::leaveRequested);
    m_errorTimer.setSingleShot(true);
    m_errorTimer.setInterval(std::chrono::milliseconds(600));
    connect(&m_errorTimer, &QTimer::timeout, this, &FilterBar::showError);
    setFocusProxy(m_edit);
    showSpec();
    showStatus();
}

QToolButton *FilterBar::addToggle(const QString &iconName, const QString &name, const QString &explanation,
                                  bool FilterSpec::*member)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setAccessibleDescription(explanation);
    button->setToolTip(u"<b>%1</b><br>%2"_s.arg(name.toHtmlEscaped(), explanation.toHtmlEscaped()));
    connect(button, &QToolButton::toggled, this, [this, member](bool isOn) {
        FilterSpec spec = m_spec;
        spec.*member = isOn;
        if (spec.isExpression != m_spec.isExpression && !m_isShowing)
            spec.text = std::exchange(m_otherText, spec.text);
        change(spec);
    });
    layout()->addWidget(button);
    return button;
}

void FilterBar::addFields()
{
    //: Before the column that is filtered by, as in "in: name"
    m_fieldLabel = new QLabel(tr("in:"));
    m_fieldLabel->setBuddy(m_field);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->addSpacing(4);
    row->addWidget(m_fieldLabel);
    row->addWidget(m_field);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this](int index) {
        FilterSpec spec = m_spec;
        spec.field = m_field->itemData(index).toString();
        change(spec);
    });
}

void FilterBar::addSavedFilters()
{
    auto *button = new QToolButton;
    button->setIcon(icon(u"filter"_s));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("Saved filters"));
    button->setAccessibleName(tr("Saved filters"));
    m_menu = new SavedFiltersMenu(this);
    button->setMenu(m_menu);
    layout()->addWidget(button);
    connect(m_menu, &SavedFiltersMenu::picked, this, &FilterBar::setSpec);
    connect(m_menu, &SavedFiltersMenu::filtersChanged, this, &FilterBar::savedFiltersChanged);
}

void FilterBar::setSpec(const FilterSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    showSpec();
    showStatus();
    Q_EMIT changed(m_spec);
}

void FilterBar::change(const FilterSpec &spec)
{
    if (m_isShowing || spec == m_spec)
        return;
    const bool isOtherMode = spec.isExpression != m_spec.isExpression;
    m_spec = spec;
    if (isOtherMode)
        showSpec();
    m_menu->setCurrent(m_spec);
    showStatus();
    Q_EMIT changed(m_spec);
}

/// What an expression has no use for is put away.
void FilterBar::showMode()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_regex, m_case, m_whole, m_fieldLabel, m_field})
        widget->setVisible(!m_spec.isExpression);
    m_edit->setMaximumWidth(m_spec.isExpression ? QWIDGETSIZE_MAX : widestEdit);
    m_edit->setFont(m_spec.isExpression ? fixedFont() : font());
    m_edit->setPlaceholderText(m_spec.isExpression ? tr("Expression, such as %1").arg(u"metric.loss.min < 0.3"_s)
                                                   : tr("Filter runs"));
    m_completer->setEnabled(m_spec.isExpression);
}

void FilterBar::setVocabulary(const QueryVocabulary &vocabulary)
{
    m_completer->setVocabulary(vocabulary);
}

void FilterBar::showSpec()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_expression->setChecked(m_spec.isExpression);
    showMode();
    if (m_edit->text() != m_spec.text)
        m_edit->setText(m_spec.text);
    m_regex->setChecked(m_spec.isRegex);
    m_case->setChecked(m_spec.isCaseSensitive);
    m_whole->setChecked(m_spec.isWhole);
    m_menu->setCurrent(m_spec);
    selectField();
}

void FilterBar::setFields(const QStringList &keys, const QStringList &titles)
{
    m_fields = keys;
    m_titles = titles;
    selectField();
}

void FilterBar::selectField()
{
    const QScopedValueRollback showing(m_isShowing, true);
    QStringList keys = m_fields;
    if (!m_spec.field.isEmpty() && !keys.contains(m_spec.field))
        keys += m_spec.field;
    m_field->clear();
    for (qsizetype i = 0; i < keys.size(); ++i)
        m_field->addItem(printable(i < m_titles.size() ? m_titles[i] : keys[i]), keys[i]);
    m_field->addItem(tr("any column"), QString());
    m_field->setCurrentIndex(m_field->findData(m_spec.field));
}

void FilterBar::setError(const QString &sentence)
{
    m_error = sentence;
    if (!sentence.isEmpty() && m_spec.isExpression)
        m_errorTimer.start();
    else
        showError();
}

void FilterBar::showError()
{
    m_errorTimer.stop();
    m_edit->setError(m_error);
    showStatus();
}

void FilterBar::setCount(qsizetype shown, qsizetype total)
{
    m_shown = shown;
    m_total = total;
    showStatus();
}

void FilterBar::showStatus()
{
    using enum FilterStatus::WhenTooNarrow;
    const bool isWrong = !m_edit->error().isEmpty();
    QPalette colours = palette();
    if (isWrong)
        colours.setColor(QPalette::WindowText, errorColor(colours));
    m_status->setPalette(colours);
    if (isWrong) {
        m_status->setText(m_edit->error(), Elide, Qt::AlignLeft);
    } else if (m_spec.text.isEmpty()) {
        const int total = int(std::min<qsizetype>(m_total, std::numeric_limits<int>::max()));
        m_status->setText(tr("%Ln run(s)", "", total), Hide, Qt::AlignRight);
    } else {
        //: How many of how many runs match the filter: "12 of 3,482"
        m_status->setText(tr("%1 of %2").arg(locale().toString(m_shown), locale().toString(m_total)), Hide,
                          Qt::AlignRight);
    }
}

const QList<SavedFilter> &FilterBar::savedFilters() const
{
    return m_menu->filters();
}

void FilterBar::setSavedFilters(const QList<SavedFilter> &filters)
{
    m_menu->setFilters(filters);
}

void FilterBar::focusFilter()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        focusFilter(); // from the buttons back to the field
    else
        QWidget::keyPressEvent(event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showStatus();
    QWidget::changeEvent(event);
}

} // namespace runs
