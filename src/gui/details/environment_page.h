// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/environment/environment.h"
#include "gui/settings/preferences.h"
#include "gui/tasks/latest.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QStackedWidget;

namespace runs {

class CopyButton;
class ElidedLabel;
class EnvironmentFilter;
class EnvironmentModel;
class EnvironmentView;
class Notice;

/// What surrounded a run when it began: machine, Python and its packages, code, variables. Read on another thread, and
/// only while it is visible.
class EnvironmentPage : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentPage(QWidget *parent = nullptr);

    /// The record of a run, which need not be there; empty for a run that cannot have one. Read anew each time.
    /// `isRunning`: whether the run is active, so that what is not there may come.
    void setRecord(const QString &record, bool isRunning);

    void setDateFormat(Preferences::DateFormat format);
    void updateTimes();

    EnvironmentView *view() const { return m_view; }

Q_SIGNALS:
    /// Something is in the clipboard now; `what` says what.
    void copied(const QString &what);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Found
    {
        Result<Environment> environment;
        bool hasRecord;
        bool isRecent; ///< the record is so new that the environment may still be gathered
    };
    static Found lookFor(const QString &record);

    void arrange();
    void connectAll();
    void look();
    void take(Found found);
    void forget(bool isSlow);
    void showState();
    QString reason() const;
    bool mayCome() const;
    void focusFilter();
    bool enterRows();

    QString m_record;
    QString m_shownRecord; ///< the record of m_found
    bool m_isRunning = false;
    bool m_isSlow = false; ///< reading takes so long that it is worth a word
    std::optional<Found> m_found;
    Preferences::DateFormat m_dateFormat{};
    QLineEdit *m_line;
    QStackedWidget *m_pages;
    Notice *m_notice;
    EnvironmentModel *m_model;
    EnvironmentFilter *m_filter;
    EnvironmentView *m_view;
    ElidedLabel *m_gathered;
    CopyButton *m_copyAll;
    QTimer m_again; ///< as long as there is nothing and something may come
    QTimer m_slow;  ///< until then what another run had stays in sight, so that nothing flickers
    Latest m_question;
};

} // namespace runs
