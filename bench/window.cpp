// SPDX-License-Identifier: GPL-2.0-or-later
// window DATABASE: what the window does to a hundred thousand rows, from the keystroke to the painted view.
#include "core/query/field_list.h"
#include "core/store/run_database.h"
#include "gui/live/database_monitor.h"
#include "gui/live/field_evaluation.h"
#include "gui/models/run_table_model.h"
#include "gui/table/run_table_view.h"
#include "stopwatch.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// One scan of all names, as plainly as the library allows.
class NameScan
{
public:
    explicit NameScan(const char *pattern)
    {
        int error = 0;
        PCRE2_SIZE offset = 0;
        m_code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern), PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_CASELESS,
                               &error, &offset, nullptr);
        pcre2_jit_compile(m_code, PCRE2_JIT_COMPLETE);
        m_match = pcre2_match_data_create(1, nullptr);
    }
    ~NameScan()
    {
        pcre2_match_data_free(m_match);
        pcre2_code_free(m_code);
    }
    Q_DISABLE_COPY_MOVE(NameScan)

    int count(const Document &document) const
    {
        int count = 0;
        for (qsizetype i = 0; i < document.size(); ++i) {
            const QByteArray name = document.nameUtf8(i);
            count += pcre2_match(m_code, reinterpret_cast<PCRE2_SPTR>(name.constData()), PCRE2_SIZE(name.size()), 0, 0,
                                 m_match, nullptr)
                     >= 0;
        }
        return count;
    }

private:
    pcre2_code *m_code;
    pcre2_match_data *m_match;
};

class Window
{
public:
    explicit Window(const std::shared_ptr<const RunSet> &runs) : m_view(&m_model)
    {
        m_model.setRuns(runs);
        m_view.resize(1280, 800);
        m_view.show();
        paint();
    }

    RunTableModel &model() { return m_model; }
    RunTableView &view() { return m_view; }

    /// What changed is on the screen afterwards.
    void paint()
    {
        QCoreApplication::sendPostedEvents();
        m_view.viewport()->repaint();
    }

    void setFilter(const char *text)
    {
        (void)m_model.setFilter({.text = QString::fromUtf8(text)});
        paint();
    }

private:
    RunTableModel m_model;
    RunTableView m_view;
};

void benchFilters(const Stopwatch &stopwatch, Window &window)
{
    struct Case
    {
        const char *subject;
        const char *text;
        const char *scanned; ///< what the baseline looks for
    };
    volatile int sink = 0;
    for (const auto &[subject, text, scanned] :
         {Case{"filter, broad", "seed", "seed"}, Case{"filter, narrow", "seed-99999", "seed-99999"},
          Case{"filter, alternation", "lr3|seed-.*7$", "lr3|seed-.*7$"}, Case{"filter, clearing", "", "seed"}}) {
        const NameScan scan(scanned);
        std::vector<double> times;
        std::vector<double> scans;
        for (int round = 0; round < 15; ++round) {
            window.setFilter(qstrlen(text) == 0 ? "lr3" : ""); // where the keystroke comes from
            times.push_back(Stopwatch::milliseconds([&] { window.setFilter(text); }));
            scans.push_back(Stopwatch::milliseconds([&] { sink = scan.count(window.model().runs().document()); }));
        }
        window.setFilter("");
        stopwatch.print(subject, Stopwatch::median(times), "PCRE2 over the names", Stopwatch::median(scans));
    }
}

void benchOrders(const Stopwatch &stopwatch, Window &window, const std::shared_ptr<const RunSet> &runs)
{
    const std::vector<qint64> &started = runs->columns()->started;
    const auto sortPairs = [&] {
        std::vector<std::pair<qint64, int>> pairs;
        pairs.reserve(started.size());
        for (size_t row = 0; row < started.size(); ++row)
            pairs.emplace_back(started[row], int(row));
        std::ranges::sort(pairs);
    };
    const auto sortBy = [&](const QString &key, Qt::SortOrder order) {
        window.model().setOrder({key, order});
        window.paint();
    };
    const FieldWish wish{.fields = *fieldList(u"arg.seed,arg.env"_s), .expression = {}, .query = {}};
    window.model().setFieldValues(evaluatedFields({runs, {}, {}}, wish, RunFiles({}), nullptr));
    for (const auto &[subject, key] :
         {std::pair("sort by date", u"datetime"_s), std::pair("sort by name", u"name"_s),
          std::pair("sort by a number", u"field:arg.seed"_s), std::pair("sort by a word", u"field:arg.env"_s)}) {
        Qt::SortOrder order = Qt::AscendingOrder;
        stopwatch.compare(
            subject,
            [&] {
                sortBy(key, order);
                order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            },
            "std::sort of (int64, row)", sortPairs);
    }
    sortBy(u"name"_s, Qt::DescendingOrder); // what is added goes to the end
}

/// From the moment at which another process has written the file to the repainted view.
void benchExternalChange(const Stopwatch &stopwatch, Window &window, const QString &path)
{
    const RunDatabase database(path);
    const auto stamp = fileStamp(path);
    DatabaseMonitor monitor(path, {std::make_shared<const RunSet>(*database.read()), *stamp});
    QEventLoop loop;
    QObject::connect(&monitor, &DatabaseMonitor::read, &loop, [&](const std::shared_ptr<const RunSet> &runs) {
        window.model().setRuns(runs);
        window.paint();
        loop.quit();
    });
    loop.exec(); // until the monitor watches
    window.view().selectRun(window.model().name(window.model().rowCount() / 2));
    const int scrolled = window.view().verticalScrollBar()->value();
    const QStringList selected = window.view().selectedNames();

    std::vector<double> times;
    std::vector<double> readings;
    for (int round = 0; round < 15; ++round) {
        readings.push_back(Stopwatch::milliseconds([&] { (void)database.read(); }));
        auto change = database.beginChange();
        const auto name = u"new-%1"_s.arg(round);
        const auto committed = change->commit(QStringList(), {Run{name, {{u"command"_s, Value{u"true"_s}}}}});
        if (!committed)
            qFatal("%s", qPrintable(committed.error().message));
        times.push_back(Stopwatch::milliseconds([&] { loop.exec(); }));
        if (window.model().rowOf(name) < 0 || window.view().selectedNames() != selected
            || window.view().verticalScrollBar()->value() != scrolled)
            qFatal("The change did not arrive, or moved the view.");
    }
    stopwatch.print("one external change to the screen", Stopwatch::median(times), "rereading the file",
                    Stopwatch::median(readings));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const QString path = QFile::decodeName(argv[1]);
    const auto document = RunDatabase(path).read();
    if (!document)
        return 1;
    const Stopwatch stopwatch("100,000 runs");
    const auto runs = RunSet::withColumns(*document, RunSet({}));
    Window window(runs);
    benchFilters(stopwatch, window);
    benchOrders(stopwatch, window, runs);
    benchExternalChange(stopwatch, window, path);
    return 0;
}
