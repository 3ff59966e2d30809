// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLabel>
#include <QStatusBar>

namespace runs {

/// The status bar: counts at the left, the path of the database, cut in the middle, at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    struct Counts
    {
        qsizetype shown;
        qsizetype total;
        qsizetype active;
        qsizetype selected;
        bool hasMore; ///< only the last runs of the database have been read
    };

    void setCounts(const Counts &counts);
    void setPath(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elidePath();

    QLabel *m_counts;
    QLabel *m_pathLabel;
    QString m_path;
};

} // namespace runs
