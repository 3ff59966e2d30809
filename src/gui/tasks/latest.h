// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <type_traits>
#include <utility>

namespace runs {

/// Does something on another thread and tells `context` of its outcome, on the thread of `context` and never before
/// this returns, unless `context` is gone by then. It is done to its end either way.
template<typename Action, typename Done>
void perform(QObject *context, Action &&action, Done &&done)
{
    using Outcome = std::invoke_result_t<std::decay_t<Action>>;
    QPromise<Outcome> promise;
    // Begun only when somebody listens: what has finished by then is told at once, which callers do not expect.
    promise.future().then(
        context, [done = std::forward<Done>(done)](QFuture<Outcome> future) mutable { done(future.takeResult()); });
    QThreadPool::globalInstance()->start(
        [promise = std::move(promise), action = std::forward<Action>(action)]() mutable {
            promise.start();
            promise.addResult(action());
            promise.finish();
        });
}

/// Asks questions on other threads, one at a time, and hears the answers on this one, never while it is asked. An
/// answer that nobody waits for any more, because something newer was asked or this object is gone, is dropped; so are
/// questions that nobody got to. However often it is asked, a disk or a program that hangs holds one thread. For
/// questions only: what changes something on disk goes through perform(), whose outcome somebody has to hear.
class Latest : public QObject
{
public:
    using QObject::QObject;

    /// `question` runs on a thread of the global pool and must not touch what this thread has; `answered` takes what it
    /// returns, and may ask again.
    template<typename Question, typename Answered>
    void ask(Question &&question, Answered &&answered)
    {
        m_isWanted = false;
        m_next = [this, question = std::forward<Question>(question),
                  answered = std::forward<Answered>(answered)]() mutable {
            start(std::move(question), std::move(answered));
        };
        if (!m_isRunning)
            startNext();
    }

    /// Forgets what was asked: no answer is heard.
    void drop()
    {
        m_next = nullptr;
        m_isWanted = false;
    }

    bool isBusy() const { return m_isWanted || m_next; }

private:
    void startNext()
    {
        if (auto next = std::exchange(m_next, nullptr))
            next();
    }

    template<typename Question, typename Answered>
    void start(Question question, Answered answered)
    {
        m_isRunning = m_isWanted = true;
        perform(this, std::move(question), [this, answered = std::move(answered)](auto &&answer) mutable {
            m_isRunning = false;
            if (std::exchange(m_isWanted, false))
                answered(std::forward<decltype(answer)>(answer));
            if (!m_isRunning)
                startNext();
        });
    }

    std::move_only_function<void()> m_next;
    bool m_isRunning = false; ///< a question is being answered …
    bool m_isWanted = false;  ///< … whose answer somebody waits for
};

} // namespace runs
