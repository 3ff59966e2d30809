// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <functional>

namespace runs {

enum class Severity { Info, Success, Warning, Error };

/// A button of a message.
struct MessageAction
{
    QString text; ///< a verb
    std::function<void()> run;
};

/// Something to tell that needs no answer.
struct Message
{
    QString id; ///< what it is about: a newer message of the same id takes its place
    Severity severity = Severity::Info;
    QString text; ///< plain, one or more lines
    QList<MessageAction> actions;
    bool isClosable = true;
    std::chrono::milliseconds lifetime{0}; ///< after which it goes by itself; 0: it stays
};

} // namespace runs
