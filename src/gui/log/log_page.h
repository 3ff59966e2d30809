// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace runs {

class CopyButton;
class ElidedLabel;
class LogSearchBar;
class LogSource;
class LogView;
class Notice;

/// What a run has printed: of any size, in its colours, at the end while it comes, and searchable. Read on another
/// thread, and only while it is visible.
class LogPage : public QWidget
{
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);

    /// The log of a run. `path`: outputPath() of its record; the file need not be there. `isRunning`: whether more may
    /// come. The log that is shown already stays as it is.
    void setLog(const QString &path, bool isRunning);

    /// No run.
    void clear();

    /// Opens the search, with the focus in it.
    void find();

    LogView *view() const { return m_view; }

Q_SIGNALS:
    /// Something is in the clipboard now; `what` says what.
    void copied(const QString &what);

    /// The user wants to see this folder.
    void folderRequested(const QString &path);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void arrange();
    QWidget *makeFooter();
    void openIfVisible();
    void showState();
    QString notice() const;
    QString summary() const;
    void placeJump();
    void search(bool isForwards, bool isFresh);
    void connectSearch();
    void closeSearch();

    QString m_path;
    bool m_isRunning = false;
    bool m_isOpen = false; ///< the source has been told of the path
    LogSource *m_source;
    LogSearchBar *m_search;
    QStackedWidget *m_pages;
    LogView *m_view;
    Notice *m_notice;
    QPushButton *m_jump;
    ElidedLabel *m_summary;
    QCheckBox *m_wrap;
    QToolButton *m_find;
    QToolButton *m_folder;
    CopyButton *m_copyPath;
    QWidget *m_footer;
};

} // namespace runs
