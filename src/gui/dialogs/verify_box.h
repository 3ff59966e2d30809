// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/verification/metric_comparison.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace runs {

class Note;

/// Whether a run is to be verified against another one, and how far values may be apart. What is wrong is said below
/// the fields.
class VerifyBox : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyBox(const QString &original, QWidget *parent = nullptr);

    /// None: it is not to be verified.
    std::optional<Tolerance> tolerance() const;
    void setTolerance(const std::optional<Tolerance> &tolerance);

    /// Whether the original has metrics to compare with.
    void setComparable(bool isComparable);

    /// Whether what is chosen can be done.
    bool isGood() const { return m_isGood; }

Q_SIGNALS:
    void changed();

private:
    enum Kind { Exact, Absolute, Relative };

    void judge();

    QString m_original;
    bool m_isComparable = true;
    bool m_isGood = true;
    QCheckBox *m_verify;
    QComboBox *m_kind;
    QLineEdit *m_limit;
    Note *m_note;
};

} // namespace runs
