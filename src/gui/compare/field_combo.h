// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_field.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace runs {

/// Chooses a field, by typing any part of its name.
class FieldCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit FieldCombo(const QString &accessibleName, QWidget *parent = nullptr);

    /// Keeps what is chosen when it is still there. `none`: the word for no field, first; empty: one has to be chosen.
    void setFields(std::vector<QueryField> fields, const QString &none = {});

    std::optional<QueryField> chosen() const;
    void choose(const std::optional<QueryField> &field);

Q_SIGNALS:
    void fieldChosen();

private:
    void takeTyped();

    std::vector<QueryField> m_fields;
    bool m_hasNone = false;
};

} // namespace runs
