using System.Numerics;

namespace MailTui.Core.Index.Lists;

/// <summary>Some of the messages of <see cref="IndexColumns"/>: a bit for each position.</summary>
internal sealed class RowSet(int length)
{
    private readonly ulong[] _bits = new ulong[(length + 63) / 64];

    public void Add(int position) => _bits[position >> 6] |= 1UL << position;

    public bool Contains(int position) => (_bits[position >> 6] & (1UL << position)) != 0;

    public RowSet And(RowSet other)
    {
        for (int i = 0; i < _bits.Length; i++)
            _bits[i] &= other._bits[i];
        return this;
    }

    public RowSet Or(RowSet other)
    {
        for (int i = 0; i < _bits.Length; i++)
            _bits[i] |= other._bits[i];
        return this;
    }

    public RowSet Not()
    {
        for (int i = 0; i < _bits.Length; i++)
            _bits[i] = ~_bits[i];
        if (length % 64 is var rest and > 0)
            _bits[^1] &= (1UL << rest) - 1;
        return this;
    }

    /// <summary>The positions, ascending.</summary>
    public int[] ToArray()
    {
        int count = 0;
        foreach (ulong bits in _bits)
            count += BitOperations.PopCount(bits);
        int[] positions = new int[count];
        int next = 0;
        for (int i = 0; i < _bits.Length; i++)
        {
            for (ulong bits = _bits[i]; bits != 0; bits &= bits - 1)
                positions[next++] = (i << 6) + BitOperations.TrailingZeroCount(bits);
        }

        return positions;
    }
}
