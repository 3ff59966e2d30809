// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/text/notice.h"

namespace runs {

/// What the panel shows when nothing is selected.
class NothingSelected : public Notice
{
    Q_OBJECT

public:
    explicit NothingSelected(QWidget *parent = nullptr);
};

} // namespace runs
