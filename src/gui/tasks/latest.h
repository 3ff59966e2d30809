// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>

#include <utility>

namespace runs {

/// Asks a question on another thread, and hears the answer on this one; an answer that nobody waits for any more,
/// because something newer was asked or this object is gone, is dropped. For questions only: what changes something on
/// disk goes through perform(), whose outcome somebody has to hear.
class Latest : public QObject
{
public:
    using QObject::QObject;

    /// `question` runs on a thread of the global pool and must not touch what this thread has; `answered` takes what it
    /// returns.
    template<typename Question, typename Answered>
    void ask(Question &&question, Answered &&answered)
    {
        m_isBusy = true;
        QtConcurrent::run(std::forward<Question>(question))
            .then(this, [this, ticket = ++m_ticket, answered = std::forward<Answered>(answered)](auto future) mutable {
                if (ticket != m_ticket)
                    return;
                m_isBusy = false;
                answered(future.takeResult());
            });
    }

    /// Forgets the question that is being answered.
    void drop()
    {
        ++m_ticket;
        m_isBusy = false;
    }

    bool isBusy() const { return m_isBusy; }

private:
    quint64 m_ticket = 0;
    bool m_isBusy = false;
};

/// Does something on another thread and tells `context` of its outcome, on the thread of `context`, unless that is gone
/// by then. It is done to its end either way.
template<typename Action, typename Done>
void perform(QObject *context, Action &&action, Done &&done)
{
    QtConcurrent::run(std::forward<Action>(action))
        .then(context, [done = std::forward<Done>(done)](auto future) mutable { done(future.takeResult()); });
}

} // namespace runs
