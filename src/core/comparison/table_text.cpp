// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/table_text.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/query/field_value.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Printable, but for the line breaks, which become `lineBreak`.
QString lines(const QString &text, const QString &lineBreak, QString (*escaped)(const QString &))
{
    QStringList parts;
    for (const QString &line : QString(text).replace(u"\r\n"_s, u"\n"_s).split(u'\n'))
        parts += escaped(printable(line));
    return parts.join(lineBreak);
}

QString markdownEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>#|~&$"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString markdown(const QString &text)
{
    return lines(text, u"<br>"_s, markdownEscaped);
}

QString latexOf(QChar c)
{
    switch (c.unicode()) {
    case u'\\': return u"\\textbackslash{}"_s;
    case u'~': return u"\\textasciitilde{}"_s;
    case u'^': return u"\\textasciicircum{}"_s;
    case u'<': return u"\\textless{}"_s;
    case u'>': return u"\\textgreater{}"_s;
    case u'|': return u"\\textbar{}"_s;
    case u'\'': return u"\\textquotesingle{}"_s;
    case u'`': return u"\\textasciigrave{}"_s;
    case u'-': return u"-{}"_s; // two would become one dash
    case u'[': return u"{[}"_s; // behind \\ it would begin an argument
    case u'*': return u"{*}"_s;
    case u'{':
    case u'}':
    case u'#':
    case u'$':
    case u'%':
    case u'&':
    case u'_': return u'\\' + QString(c);
    default: return c;
    }
}

QString latexEscaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text)
        escaped += latexOf(c);
    return escaped;
}

QString latex(const QString &text)
{
    return lines(text, u" "_s, latexEscaped);
}

/// A value with its difference.
QString cell(const ComparedRow &row, qsizetype run, qsizetype reference)
{
    const QString difference = differenceText(row, run, reference);
    return difference.isEmpty() ? row.texts[run] : u"%1 (%2)"_s.arg(row.texts[run], difference);
}

QString markdownRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString latexRow(const QStringList &cells)
{
    return cells.join(u" & "_s) + u" \\\\\n"_s;
}

/// With all digits where it is a number.
QString exactText(const ComparedRow &row, qsizetype run)
{
    const bool isMeasured = row.section == ComparedRow::Section::Metrics || row.isDuration;
    const auto number = row.numbers.empty() ? std::nullopt : row.numbers[size_t(run)];
    return isMeasured && number ? numberText(*number) : row.texts[run];
}

} // namespace

QString markdownTable(const ComparedTable &table, qsizetype reference, const BetterEnds &ends)
{
    QStringList header{u""_s};
    for (const QString &name : table.names)
        header += markdown(name);
    QString text = markdownRow(header) + u"|---"_s.repeated(header.size()) + u"|\n"_s;
    std::optional<ComparedRow::Section> section;
    for (const ComparedRow &row : table.rows) {
        if (section != row.section) {
            QStringList title(header.size());
            title[0] = u"**%1**"_s.arg(markdown(sectionTitle(row.section)));
            text += markdownRow(title);
        }
        section = row.section;
        QStringList cells{markdown(row.name)};
        for (qsizetype run = 0; run < row.texts.size(); ++run) {
            const QString value = markdown(cell(row, run, reference));
            cells += isBest(row, run, ends) ? u"**%1**"_s.arg(value) : value;
        }
        text += markdownRow(cells);
    }
    return text;
}

QString latexTable(const ComparedTable &table, qsizetype reference, const BetterEnds &ends)
{
    const qsizetype columns = table.names.size() + 1;
    QStringList header{QString()};
    for (const QString &name : table.names)
        header += latex(name);
    QString text = u"% \\usepackage{booktabs}\n\\begin{tabular}{"_s + u"l"_s.repeated(columns) + u"}\n\\toprule\n"_s
                   + latexRow(header);
    std::optional<ComparedRow::Section> section;
    for (const ComparedRow &row : table.rows) {
        if (section != row.section)
            text += u"\\midrule\n\\multicolumn{%1}{l}{\\textit{%2}} \\\\\n"_s.arg(QString::number(columns),
                                                                                  latex(sectionTitle(row.section)));
        section = row.section;
        QStringList cells{latex(row.name)};
        for (qsizetype run = 0; run < row.texts.size(); ++run) {
            const QString value = latex(cell(row, run, reference));
            cells += isBest(row, run, ends) ? u"\\textbf{%1}"_s.arg(value) : value;
        }
        text += latexRow(cells);
    }
    return text + u"\\bottomrule\n\\end{tabular}\n"_s;
}

QString csvTable(const ComparedTable &table, qsizetype reference)
{
    QStringList header{u"section"_s, u"name"_s};
    header += table.names;
    for (qsizetype run = 0; run < table.names.size(); ++run) {
        if (run != reference)
            header += u"%1 - %2"_s.arg(table.names[run], table.names[reference]);
    }
    QString text = csvRecord(header);
    for (const ComparedRow &row : table.rows) {
        QStringList cells{sectionTitle(row.section), row.name};
        for (qsizetype run = 0; run < row.texts.size(); ++run)
            cells += exactText(row, run);
        for (qsizetype run = 0; run < row.texts.size(); ++run) {
            const auto difference = differenceOf(row, run, reference);
            if (run != reference)
                cells += difference ? numberText(difference->absolute) : QString();
        }
        text += csvRecord(cells);
    }
    return text;
}

} // namespace runs
