// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Drawing.h"

#include "simulator/Dice.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace assay::simulator {

namespace {

constexpr int side = 192;

struct Colour {
    double red;
    double green;
    double blue;
};

Colour mixed(const Colour &from, const Colour &to, double share)
{
    const auto mix = [share](double a, double b) { return a + (b - a) * share; };
    return {mix(from.red, to.red), mix(from.green, to.green), mix(from.blue, to.blue)};
}

std::uint32_t checksum(QByteArrayView bytes)
{
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xEDB8'8320U : crc >> 1U;
        }
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray out(4, Qt::Uninitialized);
    qToBigEndian(number, out.data());
    return out;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(checksum(QByteArray(type + data)));
}

/// PNG without a library for pictures, which the simulator has no other use for.
QByteArray png(const QByteArray &rows)
{
    // qCompress writes the length before the stream that zlib makes.
    const QByteArray packed = qCompress(rows, 9).sliced(4);
    const QByteArray header = bigEndian(side) + bigEndian(side) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("IDAT", packed) + chunk("IEND", {});
}

} // namespace

QByteArray drawingOf(const QByteArray &words)
{
    Dice dice(words);
    const Colour sky{40 + 60 * dice.fraction(), 60 + 60 * dice.fraction(), 110 + 90 * dice.fraction()};
    const Colour glow{230, 140 + 60 * dice.fraction(), 90 + 60 * dice.fraction()};
    const std::array phases{6.28 * dice.fraction(), 6.28 * dice.fraction(), 6.28 * dice.fraction()};
    QByteArray rows;
    rows.reserve(side * (side * 3 + 1));
    for (int y = 0; y < side; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < side; ++x) {
            Colour colour = mixed(sky, glow, y / double(side));
            for (size_t hill = 0; hill < phases.size(); ++hill) {
                const double depth = double(hill) / phases.size();
                const double top = side * (0.5 + 0.17 * depth + 0.06 * std::sin(x / (14.0 + 9.0 * depth) + phases.at(hill)));
                colour = y > top ? mixed(glow, {24, 30, 44}, 0.55 + 0.42 * depth) : colour;
            }
            for (const double part : {colour.red, colour.green, colour.blue}) {
                rows += static_cast<char>(std::lround(part));
            }
        }
    }
    return png(rows);
}

} // namespace assay::simulator
