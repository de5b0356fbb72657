/** MUI: fields, select, autocomplete, slider, switch, radio, rating, menu, dialog. */
import {
  Autocomplete,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogTitle,
  FormControl,
  FormControlLabel,
  InputLabel,
  Menu,
  MenuItem,
  Radio,
  RadioGroup,
  Rating,
  Select,
  Slider,
  Switch,
  Tab,
  Tabs,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from '@mui/material';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, place } from './page';

const CITIES = ['Oslo', 'Bergen', 'Tromsø', 'Bodø'];
function App() {
  const [city, setCity] = useState('');
  const [anchor, setAnchor] = useState(null);
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState(0);
  const [align, setAlign] = useState('left');
  return (
    <main>
      <h1>MUI</h1>
      <TextField label="MUI name" onChange={(e) => note('m-name', e.target.value)} margin="dense" />
      <FormControl fullWidth margin="dense">
        <InputLabel id="ml">MUI city</InputLabel>
        <Select
          labelId="ml"
          label="MUI city"
          value={city}
          onChange={(e) => {
            setCity(e.target.value);
            note('m-select', e.target.value);
          }}
        >
          {CITIES.map((c) => (
            <MenuItem key={c} value={c}>
              {c}
            </MenuItem>
          ))}
        </Select>
      </FormControl>
      <Autocomplete
        options={CITIES}
        onChange={(_, v) => note('m-auto', v)}
        renderInput={(p) => <TextField {...p} label="MUI finder" margin="dense" />}
      />
      <Autocomplete
        multiple
        options={CITIES}
        onChange={(_, v) => note('m-many', v.join(','))}
        renderInput={(p) => <TextField {...p} label="MUI many" margin="dense" />}
      />
      <Slider aria-label="MUI level" defaultValue={30} onChange={(_, v) => note('m-slider', v)} />
      <FormControlLabel control={<Switch onChange={(e) => note('m-switch', e.target.checked)} />} label="MUI switch" />
      <FormControlLabel control={<Checkbox onChange={(e) => note('m-check', e.target.checked)} />} label="MUI check" />
      <RadioGroup onChange={(e) => note('m-radio', e.target.value)}>
        <FormControlLabel value="fast" control={<Radio />} label="Fast" />
        <FormControlLabel value="slow" control={<Radio />} label="Slow" />
      </RadioGroup>
      <Rating name="stars" onChange={(_, v) => note('m-rating', v)} />
      <Tabs
        value={tab}
        onChange={(_, v) => {
          setTab(v);
          note('m-tab', v);
        }}
      >
        <Tab label="First tab" />
        <Tab label="Second tab" />
      </Tabs>
      <ToggleButtonGroup
        exclusive
        value={align}
        onChange={(_, v) => {
          setAlign(v);
          note('m-align', v);
        }}
      >
        <ToggleButton value="left">Left</ToggleButton>
        <ToggleButton value="right">Right</ToggleButton>
      </ToggleButtonGroup>
      <Button onClick={(e) => setAnchor(e.currentTarget)}>MUI menu</Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            note('m-menu', 'copy');
            setAnchor(null);
          }}
        >
          Copy it
        </MenuItem>
        <MenuItem
          onClick={() => {
            note('m-menu', 'paste');
            setAnchor(null);
          }}
        >
          Paste it
        </MenuItem>
      </Menu>
      <Button onClick={() => setOpen(true)}>MUI dialog</Button>
      <Dialog open={open} onClose={() => setOpen(false)}>
        <DialogTitle>Sure?</DialogTitle>
        <DialogActions>
          <Button
            onClick={() => {
              note('m-dialog', 'yes');
              setOpen(false);
            }}
          >
            Quite sure
          </Button>
        </DialogActions>
      </Dialog>
    </main>
  );
}
document.title = 'MUI';
createRoot(place('mui')).render(<App />);
