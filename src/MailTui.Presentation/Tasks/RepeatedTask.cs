namespace MailTui.Presentation.Tasks;

/// <summary>Work that is done once at a time; asked for while it is under way, it is done once more afterwards. UI thread.</summary>
public sealed class RepeatedTask(BackgroundTasks tasks, Func<CancellationToken, Task> work)
{
    private bool _running;
    private bool _again;

    public void Run()
    {
        _again = _running;
        if (_running)
            return;
        _running = true;
        tasks.Run("", (_, cancellation) => WorkAsync(cancellation));
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        try
        {
            do
            {
                _again = false;
                await work(cancellation);
            } while (_again);
        }
        finally
        {
            _running = false;
        }
    }
}
