using System.IO.Pipes;

namespace MailTui.Terminal;

/// <summary>Ends another thread's <c>poll</c>: the self-pipe trick. The runtime's pipe is closed on exec everywhere.</summary>
internal sealed class WakePipe : IDisposable
{
    private readonly AnonymousPipeServerStream _reader = new(PipeDirection.In, HandleInheritability.None);
    private int _pending;

    public int Descriptor => (int)_reader.SafePipeHandle.DangerousGetHandle();

    /// <summary>Any thread. At most one byte is ever in the pipe, so this never blocks.</summary>
    public void Signal()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0)
        {
            _ = LibC.Write((int)_reader.ClientSafePipeHandle.DangerousGetHandle(), [1], 1);
        }
    }

    public void Clear()
    {
        Span<byte> one = stackalloc byte[1];
        _ = LibC.Read(Descriptor, one, 1);
        Interlocked.Exchange(ref _pending, 0);
    }

    public void Dispose()
    {
        _reader.ClientSafePipeHandle.Dispose();
        _reader.Dispose();
    }
}
