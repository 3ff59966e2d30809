// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tensorboard/log_directory.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <functional>

namespace runs {

/// A TensorBoard that shows a LogDirectory on a free port of the loopback interface, which the kernel chooses. It ends
/// with this object, with all processes of its group; and, when this process is killed, by the kernel (prctl(2),
/// PR_SET_PDEATHSIG), which is why the object belongs to a thread that lives long. Needs an event loop.
class TensorBoard : public QObject
{
public:
    /// What is told, each at most once. Neither may destroy the object; deleteLater() may be called.
    struct Listeners
    {
        std::function<void(const QString &url)> listening; ///< it answers at this address
        std::function<void(const Error &error)> ended;     ///< it could not be started, did not answer, or has ended
    };

    /// `program` and `directory`: of planTensorBoard(). `limit`: how long it may take until it answers; importing
    /// TensorFlow takes long.
    TensorBoard(QString program, std::shared_ptr<LogDirectory> directory, Listeners listeners,
                std::chrono::milliseconds limit = std::chrono::seconds(90), QObject *parent = nullptr);
    ~TensorBoard() override;

    void start();

    /// Empty until it listens.
    const QString &url() const { return m_url; }

private:
    void readOutput();
    void endGroup();
    void fail(ErrorCode code, const QString &sentence);
    void refresh();

    QString m_program;
    std::shared_ptr<LogDirectory> m_directory;
    Listeners m_listeners;
    QProcess m_process;
    QTimer m_limit;
    QTimer m_refreshing;
    qint64 m_group = 0;  ///< its process group; 0: none
    QByteArray m_output; ///< the end of what it has printed
    QString m_url;
};

} // namespace runs
