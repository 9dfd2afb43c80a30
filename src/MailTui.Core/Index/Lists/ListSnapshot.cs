namespace MailTui.Core.Index.Lists;

/// <summary>A list, with what its rows stand for. Used while the connection is that it was made for.</summary>
internal readonly record struct ListSnapshot(IMessageList Rows, IndexColumns Columns, ThreadOrder Order)
{
    public ListedRow this[int row] => Rows.RowAt(row, Order);

    public int? RowOf(int position) => position < 0 ? null : Rows.RowOf(position, Order);

    public int? Next(RowSet matches, int row, int direction) => Rows.Next(matches, row, direction, Order);
}
