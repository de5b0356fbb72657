/** Compound widgets of real libraries: trees, tables, tabs, menus with menus in them, transfers, ratings, ranges, drawers. */
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Button as MuiButton,
  Chip,
  ListItemButton,
  Pagination as MuiPagination,
  Popover as MuiPopover,
  Snackbar,
  SpeedDial,
  SpeedDialAction,
  Step,
  StepButton,
  Stepper,
  Table as MuiTable,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TablePagination,
  TableRow,
  TableSortLabel,
  ToggleButton,
} from '@mui/material';
import {
  Button,
  Collapse,
  ColorPicker,
  DatePicker,
  Drawer,
  Dropdown,
  Form,
  Input,
  Mentions,
  Menu,
  Pagination,
  Popover,
  Rate,
  Segmented,
  Steps,
  Table,
  Tabs,
  Tag,
  Transfer,
  Tree,
  Upload,
} from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { note, PEOPLE, place } from './page';

const NODES = [
  {
    key: 'fruit',
    title: 'Fruit',
    children: [
      { key: 'plum', title: 'Plum' },
      { key: 'pear', title: 'Pear' },
    ],
  },
  { key: 'bread', title: 'Bread' },
];

function Ant() {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState([]);
  const [tags, setTags] = useState(['red', 'blue']);
  return (
    <section>
      <h2>Ant</h2>
      <Tree
        checkable
        treeData={NODES}
        onCheck={(keys) => note('a-tree-checked', keys.join(','))}
        onSelect={(keys) => note('a-tree-chosen', keys.join(','))}
      />
      <Table
        dataSource={PEOPLE}
        rowSelection={{ onChange: (keys) => note('a-rows', keys.join(',')) }}
        columns={[
          { title: 'Name', dataIndex: 'name' },
          {
            title: 'Age',
            dataIndex: 'age',
            sorter: (a, b) => a.age - b.age,
            filters: [{ text: 'Thirty', value: 30 }],
            onFilter: (value, row) => row.age === value,
          },
        ]}
        pagination={{ pageSize: 5 }}
        onChange={({ current }, filters, { order }) => {
          note('a-page', current);
          note('a-order', order);
          note('a-filter', JSON.stringify(filters['1'] ?? filters.age));
        }}
      />
      <Tabs
        onChange={(key) => note('a-tab', key)}
        items={[
          { key: 'one', label: 'Ant first' },
          { key: 'two', label: 'Ant second' },
        ]}
      />
      <Collapse
        items={[
          {
            key: 'x',
            label: 'Ant more',
            children: <Input aria-label="Ant inner" onChange={(e) => note('a-inner', e.target.value)} />,
          },
        ]}
      />
      <Segmented options={['Daily', 'Weekly']} onChange={(v) => note('a-segment', v)} />
      <Rate onChange={(v) => note('a-rate', v)} />
      <ColorPicker defaultValue="#1677ff" showText onChange={(c) => note('a-colour', c.toHexString())} />
      <Transfer
        dataSource={NODES}
        targetKeys={to}
        render={(item) => item.title}
        onChange={(keys) => {
          setTo(keys);
          note('a-transfer', keys.join(','));
        }}
      />
      <Upload beforeUpload={(file) => (note('a-upload', file.name), false)}>
        <Button>Ant upload</Button>
      </Upload>
      <Mentions
        aria-label="Ant mentions"
        options={[
          { value: 'ann', label: 'ann' },
          { value: 'bob', label: 'bob' },
        ]}
        onSelect={(o) => note('a-mention', o.value)}
      />
      <DatePicker.RangePicker onChange={(_, text) => note('a-range', text.map((one) => one.slice(-2)).join('-'))} />
      <Menu
        mode="horizontal"
        onClick={({ key }) => note('a-menu', key)}
        items={[
          { key: 'home', label: 'Ant home' },
          {
            key: 'sub',
            label: 'Ant tools',
            children: [
              { key: 'tidy', label: 'Tidy up' },
              { key: 'deep', label: 'Deeper', children: [{ key: 'bottom', label: 'Bottom' }] },
            ],
          },
        ]}
      />
      <Dropdown menu={{ items: [{ key: 'x', label: 'Hover copy' }], onClick: ({ key }) => note('a-hover', key) }}>
        <Button>Ant hover</Button>
      </Dropdown>
      <Popover trigger="click" content={<Button onClick={() => note('a-pop', 'pressed')}>In the popover</Button>}>
        <Button>Ant popover</Button>
      </Popover>
      <Steps current={0} onChange={(v) => note('a-step', v)} items={[{ title: 'Ant start' }, { title: 'Ant end' }]} />
      <Pagination total={50} onChange={(v) => note('a-pages', v)} />
      {tags.map((tag) => (
        <Tag
          key={tag}
          closable
          onClose={() => {
            setTags((all) => all.filter((one) => one !== tag));
            note('a-tag', tag);
          }}
        >
          {tag}
        </Tag>
      ))}
      <Button onClick={() => setOpen(true)}>Ant drawer</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title="Ant drawer">
        <Form onFinish={({ title }) => note('a-form', title)}>
          <Form.Item name="title" label="Drawer title" rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Button htmlType="submit">Keep it</Button>
        </Form>
      </Drawer>
    </section>
  );
}

function Mui() {
  const [page, setPage] = useState(0);
  const [rows, setRows] = useState(10);
  const [anchor, setAnchor] = useState(null);
  const [snack, setSnack] = useState(false);
  const [chip, setChip] = useState(true);
  const [order, setOrder] = useState('asc');
  return (
    <section>
      <h2>MUI</h2>
      <Accordion onChange={(_, v) => note('m-accordion', v)}>
        <AccordionSummary>Mui more</AccordionSummary>
        <AccordionDetails>
          <input aria-label="Mui inner" onChange={(e) => note('m-inner', e.target.value)} />
        </AccordionDetails>
      </Accordion>
      {chip && (
        <Chip
          label="Mui chip"
          onDelete={() => {
            setChip(false);
            note('m-chip', 'gone');
          }}
        />
      )}
      <MuiPagination count={9} onChange={(_, v) => note('m-pages', v)} />
      <Stepper nonLinear activeStep={0}>
        <Step>
          <StepButton onClick={() => note('m-step', 1)}>Mui start</StepButton>
        </Step>
        <Step>
          <StepButton onClick={() => note('m-step', 2)}>Mui end</StepButton>
        </Step>
      </Stepper>
      <MuiTable>
        <TableHead>
          <TableRow>
            <TableCell>
              <TableSortLabel
                active
                direction={order}
                onClick={() => {
                  setOrder(order === 'asc' ? 'desc' : 'asc');
                  note('m-order', order === 'asc' ? 'desc' : 'asc');
                }}
              >
                Mui name
              </TableSortLabel>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {PEOPLE.slice(0, 2).map((one) => (
            <TableRow
              key={one.id}
              hover
              onClick={(event) => {
                note('m-row', one.name);
                // As tables do whose rows are pressed.
                event.currentTarget.style.fontWeight = 'bold';
              }}
              sx={{ cursor: 'pointer' }}
            >
              <TableCell>Mui {one.name}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TablePagination
              count={100}
              page={page}
              rowsPerPage={rows}
              onPageChange={(_, v) => {
                setPage(v);
                note('m-page', v);
              }}
              onRowsPerPageChange={(e) => {
                setRows(Number(e.target.value));
                note('m-rows', e.target.value);
              }}
            />
          </TableRow>
        </TableFooter>
      </MuiTable>
      <ListItemButton onClick={() => note('m-item', 'pressed')}>Mui item</ListItemButton>
      <MuiButton onClick={(e) => setAnchor(e.currentTarget)}>Mui popover</MuiButton>
      <MuiPopover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MuiButton onClick={() => note('m-pop', 'pressed')}>In Mui popover</MuiButton>
      </MuiPopover>
      <MuiButton onClick={() => setSnack(true)}>Mui snack</MuiButton>
      <Snackbar
        open={snack}
        onClose={() => setSnack(false)}
        message="Thrown away"
        action={<MuiButton onClick={() => note('m-snack', 'undone')}>Take back</MuiButton>}
      />
      <ToggleButton value="bold" onChange={() => note('m-toggle', 'bold')}>
        Mui bold
      </ToggleButton>
      <SpeedDial ariaLabel="Mui dial" icon={<span>+</span>} direction="right">
        <SpeedDialAction icon={<span>P</span>} onClick={() => note('m-dial', 'print')} />
      </SpeedDial>
    </section>
  );
}
createRoot(place('react')).render(
  <main>
    <Ant />
    <Mui />
  </main>,
);
document.title = 'Compounds';
