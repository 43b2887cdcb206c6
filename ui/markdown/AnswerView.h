// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/AnswerContent.h"
#include "ui/markdown/AnswerScene.h"
#include "ui/markdown/FrameClock.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QUrl>

namespace assay::ui {

/// Shows an answer while it streams and afterwards.
///
/// Each block is laid out once for a width and painted where it is seen; while text comes, only the strip below the first change is painted,
/// at most once a frame, and not at all where it is out of sight; a view that is hidden or scrolled away only keeps what comes. Follows the end while one stands there; else what is being
/// read stays where it is, also when the width changes. Text is untrusted: nothing is loaded, and a link only asks to be opened.
class AnswerView final : public QAbstractScrollArea, private FrameClient {
    Q_OBJECT
public:
    AnswerView(FrameClock &clock, const Grammars &grammars, QWidget *parent = nullptr);
    ~AnswerView() override;

    /// See AnswerContent.
    int beginTurn(const QString &prompt = {});
    void useTurn(int turn) { m_content.useTurn(turn); }
    void appendText(const QString &text);
    void appendReasoning(const QString &text);
    void setReasoningLabel(const QString &label);
    void setToolCalls(const QList<core::ToolCall> &calls);
    void setPictures(const QList<core::Picture> &pictures);
    void setCitations(const QList<core::Citation> &citations);
    void finishTurn();
    void restartTurn();
    /// For what is there already: the turn is shown from its beginning, and what comes is not followed.
    void readFrom(int turn);
    void clear();
    /// What is left to be shown is shown now, however long it takes. For tests and pictures.
    void catchUp();

    [[nodiscard]] bool isEmpty() const { return m_content.isEmpty(); }
    [[nodiscard]] qsizetype backlog() const { return m_content.backlog(); }
    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString selectedText() const { return m_scene.plainText(m_selection); }
    [[nodiscard]] QString selectedMarkdown() const { return m_scene.markdown(m_selection); }
    [[nodiscard]] QString plainText() const { return m_scene.plainText({m_scene.begin(), m_scene.end()}); }
    [[nodiscard]] QString markdown() const { return m_content.markdown(); }
    [[nodiscard]] bool isFollowing() const { return m_follow; }
    [[nodiscard]] const AnswerScene &scene() const { return m_scene; }
    [[nodiscard]] const Stretch &selection() const { return m_selection; }
    void select(const Stretch &selection);
    void selectAll();
    void copy() const;
    void copyAsMarkdown() const;

    /// Marks every occurrence, whatever the case, and goes to the first one at or behind what is seen. Returns how many there are (up to
    /// 10,000); an empty text ends it.
    int find(const QString &text);
    /// Goes to the next or previous occurrence, round the end. Returns its number from 1 on; 0: there is none.
    int findNext(bool backwards = false);
    /// Goes to the occurrence of that number, from 1 on, or to the nearest there is.
    void showMatch(int number);
    /// Counts again what find marks, since text has come; nothing moves.
    void recountMatches();
    [[nodiscard]] int findCount() const { return int(m_matches.size()); }
    /// The number of the occurrence that find stands on, from 1 on; 0: none.
    [[nodiscard]] int currentMatch() const { return int(m_match) + 1; }
    /// Brings a place into sight.
    void reveal(const Place &place);
    void wrapAllCode();

    [[nodiscard]] QSize sizeHint() const override { return {480, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 64}; }
    /// Does what a click on a link, button or line of an item does.
    void press(qsizetype item, int spot) { activate({item, spot}); }
    /// Where an item stands in the viewport.
    [[nodiscard]] QRectF rectOfItem(qsizetype item) const;
    /// Where a place stands in the viewport.
    [[nodiscard]] QRectF rectOf(const Place &place) const;
    [[nodiscard]] Place placeAt(QPoint viewportPoint) const;

Q_SIGNALS:
    void linkActivated(const QUrl &address);
    void selectionChanged();
    /// The user wants a picture as a file; `bytes` are those of the answer.
    void saveRequested(const QByteArray &bytes);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct SpotRef {
        qsizetype item = -1;
        int spot = -1;
        friend bool operator==(const SpotRef &, const SpotRef &) = default;
    };

    bool frame(QDeadlineTimer deadline) override;
    bool draw(QDeadlineTimer deadline);
    void request();
    [[nodiscard]] bool isSeen() const;
    void settle();
    void layOutVisible(qreal height);
    void layOutFromEnd(qreal height);
    void showAt(int maximum, int value);
    void updateItem(qsizetype index);
    void updateSelection(const Stretch &before);
    void keepAnchor();
    void moveAnchor(qreal distance);
    [[nodiscard]] int sceneWidth() const;
    [[nodiscard]] int offset() const;
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] qsizetype anchorIndex() const;

    [[nodiscard]] SpotRef spotAt(QPoint point) const;
    [[nodiscard]] HotSpot hotSpot(const SpotRef &ref) const;
    void setHovered(const SpotRef &ref);
    void setFocused(const SpotRef &ref);
    void activate(const SpotRef &ref);
    template <class Change>
    void keepingPlace(Change change);
    void copyItem(qsizetype index);
    void extendTo(QPoint point);
    void moveCursor(int direction, bool byWord);
    void goTo(qsizetype match);
    bool handleKey(const QKeyEvent &event);

    FrameClock &m_clock;
    AnswerScene m_scene;
    AnswerContent m_content;

    bool m_follow = true;
    int m_readFrom = -1; ///< the turn that is to be read from its beginning, until all of it is there
    bool m_settling = false;
    bool m_stale = true;      ///< there is something that was not shown yet
    Place m_anchor;           ///< the first item in sight
    qreal m_anchorOffset = 0; ///< how far its top stands above the viewport's
    Place m_shown;            ///< the first item that is on the screen as painted last
    qreal m_shownAt = 0;      ///< where its top is there
    bool m_painted = false;   ///< both hold

    qsizetype m_announced = 0; ///< items that assistive tools know of

    Stretch m_selection;
    Place m_unitFrom; ///< the word or paragraph at which a double or triple click began
    Place m_unitTo;
    int m_unit = 0; ///< 0 characters, 1 words, 2 paragraphs
    bool m_dragging = false;
    QPoint m_lastPoint;
    QBasicTimer m_autoScroll;
    QBasicTimer m_tripleClick;
    QBasicTimer m_copiedTimer;
    qsizetype m_copiedItem = -1;
    SpotRef m_hovered;
    SpotRef m_focused;
    SpotRef m_pressed;

    QString m_find;
    QList<Stretch> m_matches;
    qsizetype m_match = -1;
};

} // namespace assay::ui
