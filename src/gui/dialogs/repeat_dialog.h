// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/launch.h"
#include "core/verification/metric_comparison.h"

#include <QDialog>

class QPushButton;

namespace runs {

class NameEdit;
class VerifyBox;
class Note;

/// Asks for the name of a run that repeats another one, and says what it will do. It starts nothing: when it has been
/// accepted, request() is what the user wants.
class RepeatDialog : public QDialog
{
    Q_OBJECT

public:
    /// `request`: of repetition(); a name that is taken is replaced by a free one near it. `subject`: of its commit, or
    /// why it is not known.
    RepeatDialog(const LaunchRequest &request, const QString &subject, const QStringList &recorded,
                 QWidget *parent = nullptr);

    LaunchRequest request() const;

    /// How far its metrics may be from those of the original; none: nobody asks whether they repeat.
    std::optional<Tolerance> verification() const;
    void setVerification(const std::optional<Tolerance> &tolerance);

    /// Whether the original has metrics to compare with; as long as nobody has said so, it counts as having some.
    void setComparable(bool isComparable);

    /// The names of all runs, after they have changed.
    void setRecordedNames(const QStringList &names);

    /// Shows why a request could not be met, until the name is changed.
    void showError(const QString &message);

public Q_SLOTS:
    /// Only with a name that is free, and a tolerance that is a number.
    void accept() override;

private:
    void judge();

    LaunchRequest m_request;
    QStringList m_recorded;
    NameEdit *m_name;
    Note *m_nameNote;
    VerifyBox *m_verify;
    Note *m_error;
    QPushButton *m_launch;
};

} // namespace runs
