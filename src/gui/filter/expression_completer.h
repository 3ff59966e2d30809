// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"

#include <QObject>

class QCompleter;
class QStringListModel;

namespace runs {

class FilterEdit;

/// Completes an expression word by word as it is typed, or at once with Ctrl+Space.
class ExpressionCompleter : public QObject
{
    Q_OBJECT

public:
    explicit ExpressionCompleter(FilterEdit *edit);

    /// Off at first.
    void setEnabled(bool isEnabled);

    void setVocabulary(const QueryVocabulary &vocabulary) { m_vocabulary = vocabulary; }

Q_SIGNALS:
    /// Somebody will want to know which names there are.
    void vocabularyWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void insert(const QString &word);

    FilterEdit *m_edit;
    QStringListModel *m_words;
    QCompleter *m_completer;
    QueryVocabulary m_vocabulary;
    qsizetype m_begin = 0; ///< of the word that is completed
    bool m_isEnabled = false;
};

} // namespace runs
