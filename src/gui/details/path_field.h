// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QToolButton;

namespace runs {

class CopyButton;
class ElidedLabel;

/// The path of something that belongs to a run, whether it is there, and buttons that open its folder and copy it.
class PathField : public QWidget
{
    Q_OBJECT

public:
    enum class State { Unknown, There, Missing };

    /// `openLabel` and `copyLabel` say what the buttons do.
    PathField(const QString &label, const QString &openLabel, const QString &copyLabel, QWidget *parent = nullptr);

    /// `folder`: what the button opens. Another path than before is Unknown.
    void setPath(const QString &path, const QString &folder);

    /// The folder can be opened unless something is missing.
    void setState(State state);

    /// How much room it takes; none: that is not known.
    void setSize(std::optional<qint64> bytes);

    QWidgetList focusWidgets() const;

Q_SIGNALS:
    void copied(const QString &label);
    void folderRequested(const QString &path);

private:
    void showRemark();

    QString m_folder;
    QString m_wholePath;
    ElidedLabel *m_path;
    State m_state = State::Unknown;
    std::optional<qint64> m_bytes;
    ElidedLabel *m_remark; ///< its size, or that it is missing
    QToolButton *m_open;
    CopyButton *m_copy;
};

} // namespace runs
