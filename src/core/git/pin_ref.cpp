// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/pin_ref.h"
#include "core/base/core.h"
#include "core/base/text.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

// Of file names (255 bytes), less ".lock" and some space; and of whole refs, which are in paths and reftable blocks.
constexpr qsizetype longestComponent = 240;
constexpr qsizetype longestName = 2000;

bool isRefused(QByteArrayView component, qsizetype index)
{
    const char c = component[index];
    const char before = index == 0 ? '\0' : component[index - 1];
    const bool last = index + 1 == component.size();
    if (c == '.')
        return index == 0 || last || before == '.' || component.sliced(index) == ".lock";
    if (c == '{')
        return before == '@';
    return uchar(c) <= 0x20 || c == 0x7f || QByteArrayView("%~^:?*[\\").contains(c);
}

QByteArray digest(QByteArrayView text)
{
    return "%=" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/// The beginning of an encoded component, without half a character.
QByteArrayView beginning(QByteArrayView encoded, qsizetype size)
{
    const auto continues = [](char c) { return (uchar(c) & 0xc0) == 0x80; };
    while (continues(encoded[size]))
        --size;
    for (qsizetype back = 1; back <= 2; ++back) {
        if (encoded[size - back] == '%')
            return encoded.first(size - back);
    }
    return encoded.first(size);
}

QByteArray encodedComponent(QByteArrayView component)
{
    if (component.isEmpty())
        return "%";
    QByteArray encoded;
    for (qsizetype i = 0; i < component.size(); ++i) {
        if (isRefused(component, i))
            encoded += '%' + QByteArray(1, component[i]).toHex().toUpper();
        else
            encoded += component[i];
    }
    if (encoded.size() <= longestComponent)
        return encoded;
    const QByteArray end = digest(component);
    return beginning(encoded, longestComponent - end.size()).toByteArray() + end;
}

} // namespace

Result<QString> refOf(const QString &space, const QString &name)
{
    if (!name.isValidUtf16()) {
        return failure(ErrorCode::Refused,
                       Core::tr("No git ref can be named after %1, which is no Unicode text.").arg(quoted(name)));
    }
    const QByteArray text = name.toUtf8();
    QByteArrayList components;
    for (const QByteArray &component : text.split('/'))
        components += encodedComponent(component);
    QByteArray encoded = components.join('/');
    if (encoded.size() > longestName)
        encoded = digest(text);
    return u"refs/"_s + space + u'/' + fromUtf8(encoded);
}

Result<QString> pinRef(const QString &name)
{
    return refOf(u"runs"_s, name);
}

} // namespace runs
