// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/text_list.h"

#include "core/base/text.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace runs {

void TextList::setTexts(const QStringList &texts)
{
    if (texts == m_texts)
        return; // the view keeps its place
    beginResetModel();
    m_texts = texts;
    endResetModel();
}

int TextList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

QVariant TextList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &text = m_texts[index.row()];
    switch (role) {
    case WholeRole: return text;
    case Qt::DisplayRole: {
        QString line = text.trimmed();
        return printable(line.replace(u'\n', u'⏎'));
    }
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal); // it may hold what looks like HTML
    default: return {};
    }
}

} // namespace runs
