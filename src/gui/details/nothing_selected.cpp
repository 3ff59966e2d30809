// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/nothing_selected.h"

using namespace Qt::StringLiterals;

namespace runs {

NothingSelected::NothingSelected(QWidget *parent) : Notice(u"document"_s, parent)
{
    setText(tr("Select a run to see what is recorded of it."));
}

} // namespace runs
