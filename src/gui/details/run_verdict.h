// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"
#include "core/verification/verification.h"
#include "gui/settings/preferences.h"
#include "gui/tasks/latest.h"

#include <QWidget>

#include <optional>

namespace runs {

class ElidedLabel;
class FieldList;
class IconText;
class LinkLabel;

/// Whether a run repeats another one: the verdict that its record has, which is read on another thread. Takes no room
/// when there is none.
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
    void take(const Result<Verification> &found);

    QString m_name;
    std::optional<Verification> m_verification;
    Preferences::DateFormat m_dateFormat{};
    IconText *m_sentence;
    QWidget *m_row;
    ElidedLabel *m_label;
    LinkLabel *m_reference;
    FieldList *m_fields;
    IconText *m_missing;
    Latest m_question;
};

} // namespace runs
