// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query_subject.h"

namespace runs {

Result<const std::vector<Parameter> *> QuerySubject::parameters()
{
    if (!m_parameters) {
        const auto run = entry();
        if (!run)
            return std::unexpected(run.error());
        m_parameters = parametersOf((*run)->text(key::command));
    }
    return &*m_parameters;
}

} // namespace runs
