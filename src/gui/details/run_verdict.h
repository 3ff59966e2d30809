// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"
#include "core/verification/verification.h"
#include "gui/settings/preferences.h"
#include "gui/tasks/latest.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace runs {

class ElidedLabel;
class FieldList;
class IconText;
class LinkLabel;

/// Whether a run repeats another one: the verdict that its record has, which is read on another thread, and again while
/// it is seen, as others may record one. Takes no room when there is none.
class RunVerdict : public QWidget
{
    Q_OBJECT

public:
    explicit RunVerdict(QWidget *parent = nullptr);

    /// Reads the record anew.
    void setRun(const QString &runsDirectory, const Run &run);

    void setDateFormat(Preferences::DateFormat format);
    void updateTimes();
    void clearSelection();
    QWidgetList focusWidgets() const;

    /// As those of FieldList.
    int labelHint() const;
    void setLeastLabelWidth(int width);

Q_SIGNALS:
    /// The user wants to see the run that was compared with.
    void runRequested(const QString &name);

    /// Other fields than before are shown.
    void rearranged();

private:
    void look();
    void updateReference();
    void take(const Result<Verification> &found);

    QString m_name;
    QString m_record;   ///< its path; empty: there can be none
    QString m_original; ///< name of the run that it says to repeat
    std::optional<Result<Verification>> m_found;
    Preferences::DateFormat m_dateFormat{};
    IconText *m_sentence;
    QWidget *m_row;
    ElidedLabel *m_label;
    LinkLabel *m_reference;
    FieldList *m_fields;
    IconText *m_missing;
    QTimer m_lookAgain;
    Latest m_question;
};

} // namespace runs
