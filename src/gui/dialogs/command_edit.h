// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/dialogs/text_view.h"

#include <QStringList>

namespace runs {

/// A field for a command of several lines, where Ctrl+Up and Ctrl+Down go through earlier commands and back to what was
/// typed.
class CommandEdit : public LinesEdit
{
    Q_OBJECT

public:
    explicit CommandEdit(QWidget *parent = nullptr);

    void setHistory(QStringList commands); ///< latest first
    const QStringList &history() const { return m_history; }

    /// Replaces the text, which can be undone.
    void replace(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recall(qsizetype place);

    QStringList m_history;
    qsizetype m_place = -1; ///< of the command that is shown; -1: what was typed
    QString m_typed;
    QString m_recalled; ///< as it stands in the field
};

} // namespace runs
