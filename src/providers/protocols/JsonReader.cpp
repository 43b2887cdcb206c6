// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/protocols/JsonReader.h"

namespace assay::providers {

simdjson::error_code JsonReader::iterate(QByteArrayView bytes, qsizetype readable)
{
    constexpr auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    if (readable < bytes.size() + padding) {
        m_padded.resize(0);
        m_padded.append(bytes);
        m_padded.append(padding, '\0');
        readable = m_padded.size();
        bytes = QByteArrayView(m_padded).first(bytes.size());
    }
    const simdjson::padded_string_view view(bytes.data(), static_cast<size_t>(bytes.size()), static_cast<size_t>(readable));
    return m_parser.iterate(view).get(m_document);
}

bool JsonReader::open(QByteArrayView bytes, qsizetype readable, ondemand::object &object)
{
    simdjson::error_code error = iterate(bytes, readable);
    if (error == simdjson::UTF8_ERROR) {
        const QByteArray mended = QString::fromUtf8(bytes).toUtf8();
        error = iterate(mended, mended.size());
    }
    return error == simdjson::SUCCESS && m_document.get_object().get(object) == simdjson::SUCCESS;
}

} // namespace assay::providers
