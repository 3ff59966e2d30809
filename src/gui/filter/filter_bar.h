// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"
#include "gui/filter/saved_filters.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace runs {

class ExpressionCompleter;
class FilterStatus;
class FieldBox;
class FilterEdit;
class SavedFiltersMenu;

/// One line in which the user says which runs the table shows. It only tells what is wanted: the owner filters, and
/// tells back what came of it with setCount() or setError().
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    const FilterSpec &spec() const { return m_spec; }

    /// Emits changed() when it differs.
    void setSpec(const FilterSpec &spec);

    /// The fields there are to filter by, "name" first; "any column" is always there. `titles` are how they are shown
    /// (their keys, where it is shorter). A current field that is not among them stays.
    void setFields(const QStringList &keys, const QStringList &titles = {});

    /// The names that expressions are completed with; see vocabularyWanted().
    void setVocabulary(const QueryVocabulary &vocabulary);

    /// Why the filter cannot be used, a sentence; empty: it can. Shown in place of the count; for an expression only
    /// when the typing pauses, because what is half written is seldom right.
    void setError(const QString &sentence);

    /// How many of how many runs match.
    void setCount(qsizetype shown, qsizetype total);

    const QList<SavedFilter> &savedFilters() const;
    void setSavedFilters(const QList<SavedFilter> &filters);

    /// Puts the cursor into the field and selects what is there.
    void focusFilter();

Q_SIGNALS:
    void changed(const FilterSpec &spec);
    void vocabularyWanted();                                     ///< somebody begins to write an expression
    void savedFiltersChanged(const QList<SavedFilter> &filters); ///< by the user, to be stored
    void leaveRequested();                                       ///< the user is done: the table should have the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addToggle(const QString &iconName, const QString &name, const QString &explanation,
                           bool FilterSpec::*member);
    void addFields();
    void addSavedFilters();
    void showMode();
    void showSpec();
    void selectField();
    void showStatus();
    void showError();
    void change(const FilterSpec &spec);

    FilterSpec m_spec;
    bool m_isShowing = false; ///< what the controls tell comes from here, not from the user
    QStringList m_fields;
    QStringList m_titles;
    qsizetype m_shown = 0;
    qsizetype m_total = 0;
    QString m_otherText; ///< of the mode, text or expression, that is not in use
    FilterEdit *m_edit;
    ExpressionCompleter *m_completer;
    QToolButton *m_expression;
    QLabel *m_fieldLabel;
    QToolButton *m_regex;
    QToolButton *m_case;
    QToolButton *m_whole;
    FieldBox *m_field;
    SavedFiltersMenu *m_menu;
    FilterStatus *m_status;
    QString m_error;
    QTimer m_errorTimer;
};

} // namespace runs
