import { chooseFile } from '../files/choose_file.ts';
import { saveAs } from '../files/save_as.ts';
import { saveChart } from '../files/save_chart.ts';
import { serverShown } from '../state/saved.ts';
import { serverAddress } from '../state/server.ts';
import { say } from '../state/store.ts';
import { Menu } from './menu.tsx';

/** Files in and out: scenarios, data, report and chart. */
export function FilesMenu() {
  return (
    <Menu label={say('files')} icon="files">
      <button type="button" onClick={() => chooseFile()}>
        {say('open_file')}
      </button>
      {serverAddress.value === null ? null : (
        <button
          type="button"
          onClick={() => {
            serverShown.value = true;
          }}
        >
          {say('server_scenarios')}
        </button>
      )}
      <hr />
      <button type="button" onClick={() => void saveAs('yaml')}>
        {say('save_yaml')}
      </button>
      <button type="button" onClick={() => void saveAs('csv')}>
        {say('save_csv')}
      </button>
      <button type="button" onClick={() => void saveAs('csv_bom')}>
        {say('save_csv_bom')}
      </button>
      <hr />
      <button type="button" onClick={() => void saveAs('html')}>
        {say('save_html')}
      </button>
      <button type="button" onClick={() => void saveAs('markdown')}>
        {say('save_markdown')}
      </button>
      <hr />
      <button type="button" onClick={() => void saveChart('png')}>
        {say('save_png')}
      </button>
      <button type="button" onClick={() => void saveChart('svg')}>
        {say('save_svg')}
      </button>
      <button type="button" onClick={() => print()}>
        {say('print')}
      </button>
    </Menu>
  );
}
