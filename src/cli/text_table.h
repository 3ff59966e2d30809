// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace runs {

/// Columns that a terminal gives to a text: wide characters take two, combining marks none (Unicode UAX #11).
qsizetype displayWidth(const QString &text);

/// Aligned columns, as Python's tabulate lays out its "simple" format: two spaces between columns, a line of dashes
/// below the header, no spaces at the ends of lines. Made for hundreds of thousands of rows. Texts are UTF-8 and
/// printable().
class TextTable
{
public:
    /// `filler` stands where a row has no cell.
    explicit TextTable(QByteArray filler = {}) : m_filler(std::move(filler)) {}

    /// A column behind those that there are; returns its number. In the rows before it has no cells.
    size_t addColumn(const QString &header);

    /// A cell of the row that is being filled in; at most one for each column.
    void addCell(size_t column, QByteArrayView text) { append(m_columns[column], text, displayWidthOf(text)); }

    /// The same, of a text whose displayWidth() is known.
    void addCell(size_t column, QByteArrayView text, qsizetype width) { append(m_columns[column], text, width); }
    void endRow();

    /// All of it, with the columns in this order.
    QByteArray text(const std::vector<size_t> &order) const;

private:
    struct Cell
    {
        quint32 size; ///< bytes
        quint32 width;
    };
    struct Column
    {
        QString header;
        std::string bytes; ///< of all cells, one behind the other
        std::vector<Cell> cells;
        qsizetype width;
    };
    static qsizetype displayWidthOf(QByteArrayView text);
    static void append(Column &column, QByteArrayView text, qsizetype width);
    void addHeader(QByteArray &text, const std::vector<size_t> &order) const;

    QByteArray m_filler;
    std::vector<Column> m_columns;
    size_t m_rows = 0;
};

/// A table of texts; every row has as many cells as the header.
QString tableText(const QStringList &header, const QList<QStringList> &rows);

} // namespace runs
