// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/editor.h"

#include "core/base/text.h"
#include "core/files/file_io.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <cstdlib>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<QByteArray> editor()
{
    const QByteArray terminal = qgetenv("TERM");
    const bool isDumb = terminal.isEmpty() || terminal == "dumb";
    if (const QByteArray visual = qgetenv("VISUAL"); !visual.isEmpty() && !isDumb)
        return visual;
    if (const QByteArray editor = qgetenv("EDITOR"); !editor.isEmpty())
        return editor;
    if (isDumb) {
        return failure(ErrorCode::Unavailable, u"The terminal is too simple for vi, and $EDITOR is not set. Give the "
                                               u"text on the command line, or set EDITOR."_s);
    }
    return "vi"_ba;
}

} // namespace

Result<EditedFile> EditedFile::make(const QString &name, const QString &text)
{
    QTemporaryFile file(QDir::tempPath() + u'/' + name + u"-XXXXXX.txt"_s); // 0600
    file.setAutoRemove(false);
    const QByteArray bytes = text.isEmpty() ? QByteArray() : text.toUtf8() + '\n'; // editors end the last line
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.remove();
        return failure(ErrorCode::Io,
                       u"Cannot make a temporary file in %1: %2."_s.arg(printable(QDir::tempPath()), reason));
    }
    return EditedFile(file.fileName());
}

EditedFile::~EditedFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<> EditedFile::edit() const
{
    const auto command = editor();
    if (!command)
        return std::unexpected(command.error());
    // system(3) runs `sh -c`, and leaves Ctrl-C to the editor.
    const QByteArray line = *command + ' ' + shellQuoted(m_path, Quoting::Always).toUtf8();
    const int status = std::system(line.constData());
    if (status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {};
    return failure(ErrorCode::Unavailable,
                   u"The editor %1 did not end well; nothing was changed."_s.arg(quoted(fromUtf8(*command))));
}

Result<QString> EditedFile::text() const
{
    const auto content = readFile(m_path);
    if (!content)
        return std::unexpected(content.error());
    auto text = decodeUtf8(content->bytes, u"The edited text is not UTF-8: %1."_s);
    if (text && text->endsWith(u'\n'))
        text->chop(1);
    return text;
}

} // namespace runs
